<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>Buscar actualizaciones</translation>
    </message>
    <message>
        <source>About pgdiff-desktop</source>
        <translation>Acerca de pgdiff-desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}</source>
        <translation>Versión {version}, Qt {qt}</translation>
    </message>
    <message>
        <source>Restores the faces in old family photos, on this computer and nowhere else.</source>
        <translation>Restaura los rostros de fotos familiares antiguas, en este equipo y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avisos legales</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotecas</translation>
    </message>
</context>
<context>
    <name>AlbumController</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be opened as photos: {names}</source>
        <translation>
            <numerusform>%n archivo no se puede abrir como foto: {names}</numerusform>
            <numerusform>%n archivos no se pueden abrir como fotos: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files.</source>
        <translation>Las fotos son archivos JPEG, PNG, TIFF, WebP o HEIC.</translation>
    </message>
    <message>
        <source>Open a Folder of Photos</source>
        <translation>Abrir una carpeta de fotos</translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>AlbumHeader</name>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Search photos by name</source>
        <translation>Buscar fotos por nombre</translation>
    </message>
    <message>
        <source>Show only photos whose names contain these words</source>
        <translation>Mostrar solo las fotos cuyo nombre contiene estas palabras</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Filtrar por estado</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Show only photos in this state, or with so many stars</source>
        <translation>Mostrar solo las fotos en este estado o con tantas estrellas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Sort by name, date, size, state or stars</source>
        <translation>Ordenar por nombre, fecha, tamaño, estado o estrellas</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Invertir el orden</translation>
    </message>
    <message>
        <source>Photos of subfolders</source>
        <translation>Fotos de las subcarpetas</translation>
    </message>
    <message>
        <source>Show the photos of all subfolders together</source>
        <translation>Mostrar juntas las fotos de todas las subcarpetas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>See who is in the photos of the album</source>
        <translation>Ver quién aparece en las fotos del álbum</translation>
    </message>
    <message>
        <source>Show the photos of everybody again</source>
        <translation>Volver a mostrar las fotos de todas las personas</translation>
    </message>
    <message>
        <source>Only photos of {person}</source>
        <translation>Solo fotos de {person}</translation>
    </message>
    <message>
        <source>No album</source>
        <translation>Ningún álbum</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an album</source>
        <translation>Abrir un álbum</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state} ({count})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Fecha de captura</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Fecha de modificación</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Refresh the album</source>
        <translation>Actualizar el álbum</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>Álbumes recientes</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (no se encuentra)</translation>
    </message>
</context>
<context>
    <name>AlbumModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n estrella</numerusform>
            <numerusform>%n estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportada: {file}</translation>
    </message>
</context>
<context>
    <name>AlbumPanel</name>
    <message>
        <source>Size of thumbnails</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Size of thumbnails (Ctrl+wheel)</source>
        <translation>Tamaño de las miniaturas (Ctrl+rueda)</translation>
    </message>
    <message>
        <source>{folders}: no longer there</source>
        <translation>No se encuentra: {folders}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} de %n foto</numerusform>
            <numerusform>{shown} de %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {selected} selected</source>
        <translation>{photos}, selección: {selected}</translation>
    </message>
</context>
<context>
    <name>AppController</name>
    <message>
        <source>Unexpected error: {message}</source>
        <translation>Error inesperado: {message}</translation>
    </message>
    <message>
        <source>Your work is saved. Copy the details and report them.</source>
        <translation>Su trabajo está guardado. Copie los detalles e informe del problema.</translation>
    </message>
    <message>
        <source>The queue is finished.</source>
        <translation>La cola ha terminado.</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>Cargando el motor…</translation>
    </message>
</context>
<context>
    <name>AttemptNote</name>
    <message>
        <source>The last attempt failed.</source>
        <translation>El último intento falló.</translation>
    </message>
    <message>
        <source>Show Why</source>
        <translation>Ver el motivo</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Descartar este aviso</translation>
    </message>
</context>
<context>
    <name>BlendSlider</name>
    <message>
        <source>Blend</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Reset to the full candidate (double-click)</source>
        <translation>Volver al 100&#xa0;% de la variante (doble clic)</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>BrushControls</name>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Brush size in pixels of the photo ([ and ])</source>
        <translation>Tamaño del pincel en píxeles de la foto ([ y ])</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>Dureza del pincel</translation>
    </message>
    <message>
        <source>How much of the brush paints at full strength before it fades towards the edge</source>
        <translation>Parte del pincel que pinta con toda su intensidad antes de atenuarse hacia el borde</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} px</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}&#xa0;%</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Dureza</translation>
    </message>
</context>
<context>
    <name>CandidateCell</name>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, elegida</translation>
    </message>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name} (tecla {key})</translation>
    </message>
</context>
<context>
    <name>CandidateMenu</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Compare With</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>Copiar ajustes</translation>
    </message>
    <message>
        <source>To This Face</source>
        <translation>A este rostro</translation>
    </message>
    <message>
        <source>To All Faces</source>
        <translation>A todos los rostros</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>Mostrar archivo</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>Eliminar variante</translation>
    </message>
</context>
<context>
    <name>CandidateStrip</name>
    <message>
        <source>Candidates</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Candidate {number}</source>
        <translation>Variante {number}</translation>
    </message>
    <message>
        <source>{recipe} · {preset} · seed {seed} · strength: {strength}</source>
        <translation>{recipe} · {preset} · semilla {seed} · intensidad: {strength}</translation>
    </message>
    <message>
        <source>{person} · {how}</source>
        <translation>{person} · {how}</translation>
    </message>
    <message>
        <source>{said} · {how}</source>
        <translation>{said} · {how}</translation>
    </message>
    <message>
        <source>Earlier results</source>
        <translation>Resultados anteriores</translation>
    </message>
    <message>
        <source>Run {number} · {when}</source>
        <translation>Tanda {number} · {when}</translation>
    </message>
</context>
<context>
    <name>CanvasSurface</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurada</translation>
    </message>
    <message>
        <source>Choose a photo from the album, or drop a folder of scans here.</source>
        <translation>Elija una foto del álbum o suelte aquí una carpeta de escaneos.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Arrow keys move the photo; with another tool they move a cross, and Space presses and lets go.</source>
        <translation>Las teclas de flecha mueven la foto; con otra herramienta mueven una cruz, y la barra espaciadora pulsa en ella y, la segunda vez, suelta.</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>On a strip below the photo</source>
        <translation>En una franja debajo de la foto</translation>
    </message>
    <message>
        <source>In its lower right corner</source>
        <translation>En la esquina inferior derecha</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>Texto del pie de foto</translation>
    </message>
    <message>
        <source>{name}: name of the photo&apos;s file, {people}: the names of its faces, {taken}: the date it was taken, {date}: the date of the export</source>
        <translation>{name}: nombre del archivo de la foto, {people}: nombres de los rostros, {taken}: fecha de captura, {date}: fecha de exportación</translation>
    </message>
    <message>
        <source>Insert the name of the photo&apos;s file</source>
        <translation>Insertar el nombre del archivo de la foto</translation>
    </message>
    <message>
        <source>Insert the names of its faces</source>
        <translation>Insertar los nombres de los rostros</translation>
    </message>
    <message>
        <source>Insert the date it was taken</source>
        <translation>Insertar la fecha de captura</translation>
    </message>
    <message>
        <source>Insert the date of the export</source>
        <translation>Insertar la fecha de exportación</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>{name}, restored {date} with pgdiff-desktop</source>
        <translation>{name}, restaurada con pgdiff-desktop, {date}</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>Ana</translation>
    </message>
    <message>
        <source>Paul</source>
        <translation>Pablo</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Por ejemplo: {name}</translation>
    </message>
    <message>
        <source>⚠ The caption needs a text.</source>
        <translation>⚠ Indique un texto para el pie de foto.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {people}, {taken} and {date} may be used in braces.</source>
        <translation>⚠ Entre llaves solo se pueden usar {name}, {people}, {taken} y {date}.</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Add a reference first.</source>
        <translation>Añada primero una referencia.</translation>
    </message>
    <message>
        <source>Use the recipe that suits what was measured of this face</source>
        <translation>Usar el método adecuado según lo medido en este rostro</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>What the family says</source>
        <translation>Lo que dice la familia</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Finishing the current step</source>
        <translation>Terminando el paso actual</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop restoring this face</source>
        <translation>Detener la restauración de este rostro</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaurar de nuevo</translation>
    </message>
    <message>
        <source>Make more candidates of this face; existing ones are kept (Ctrl+Return)</source>
        <translation>Crear más variantes de este rostro; las existentes se conservan (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore this face (Ctrl+Return)</source>
        <translation>Restaurar este rostro (Ctrl+Intro)</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Faces are still being restored.</source>
        <translation>Todavía se están restaurando rostros.</translation>
    </message>
    <message>
        <source>What is left can be kept and continues at the next start.</source>
        <translation>Lo que falta puede conservarse en la cola y continuará la próxima vez que inicie el programa.</translation>
    </message>
    <message>
        <source>Stop and Keep the Queue</source>
        <translation>Detener y conservar la cola</translation>
    </message>
    <message>
        <source>Finish First</source>
        <translation>Terminar primero</translation>
    </message>
    <message>
        <source>Don&apos;t Close</source>
        <translation>No cerrar</translation>
    </message>
    <message>
        <source>The window closes when the queue is finished.</source>
        <translation>La ventana se cerrará cuando termine la cola.</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Natural</source>
        <translation>Naturales</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Cálidos</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Intensos</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Fríos</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Colores: {name}</translation>
    </message>
    <message>
        <source>Colours from a photo…</source>
        <translation>Colores de una foto…</translation>
    </message>
    <message>
        <source>Style {number}</source>
        <translation>Estilo {number}</translation>
    </message>
    <message>
        <source>Colours from a photo</source>
        <translation>Colores de una foto</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>No se encuentra {name}</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>No se puede leer {name}</translation>
    </message>
</context>
<context>
    <name>CredentialsFields</name>
    <message>
        <source>Sign what was done (C2PA)</source>
        <translation>Firmar lo que se hizo (C2PA)</translation>
    </message>
    <message>
        <source>Other programs can check then what was done to which face, and that nothing was changed since</source>
        <translation>Así, otros programas pueden comprobar qué se hizo en cada rostro y que nada ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>Con los nombres de las personas</translation>
    </message>
    <message>
        <source>The names of the faces are signed, too</source>
        <translation>También se firman los nombres de los rostros</translation>
    </message>
    <message>
        <source>Not installed: pip install &quot;pgdiff-desktop[c2pa]&quot;</source>
        <translation>No instalado: pip install &quot;pgdiff-desktop[c2pa]&quot;</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Content Credentials</translation>
    </message>
</context>
<context>
    <name>DamageToolBar</name>
    <message>
        <source>Options of the tool</source>
        <translation>Opciones de la herramienta</translation>
    </message>
    <message>
        <source>Paint colours instead of damage</source>
        <translation>Pintar colores en lugar de marcar daños</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Select faces and move the photo</source>
        <translation>Seleccionar rostros y mover la foto</translation>
    </message>
    <message>
        <source>Paint damage</source>
        <translation>Marcar daños</translation>
    </message>
    <message>
        <source>Erase damage</source>
        <translation>Borrar la máscara</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Línea recta</translation>
    </message>
    <message>
        <source>Polyline along a fold: click each corner</source>
        <translation>Polilínea a lo largo de un pliegue: haga clic en cada vértice</translation>
    </message>
    <message>
        <source>Outline an area</source>
        <translation>Rodear una zona con el lazo</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Add a face: drag a box, or click both eyes</source>
        <translation>Añadir un rostro: arrastre un recuadro o haga clic en ambos ojos</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command} ({key})</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Reducir el pincel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Aumentar el pincel</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Alternar entre pincel y borrador</translation>
    </message>
    <message>
        <source>Adjust all damage at once</source>
        <translation>Ajustar toda la máscara a la vez</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>How damage is shown</source>
        <translation>Cómo se muestra la máscara</translation>
    </message>
    <message>
        <source>Which colour is painted</source>
        <translation>Color con el que se pinta</translation>
    </message>
    <message>
        <source>Paint a colour</source>
        <translation>Pintar un color</translation>
    </message>
    <message>
        <source>Erase colours</source>
        <translation>Borrar colores</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Rehacer: {step}</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Processor: {facts}; the graphics card is not used</source>
        <translation>Procesador: {facts}; no se usa la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Processor: {facts}; no graphics card used</source>
        <translation>Procesador: {facts}; no se usa ninguna tarjeta gráfica</translation>
    </message>
    <message>
        <source>{cores}, {memory} memory</source>
        <translation>{cores}, {memory} de memoria</translation>
    </message>
    <message>
        <source>Graphics card: {name}</source>
        <translation>Tarjeta gráfica: {name}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, shares {memory} memory with the processor</source>
        <translation>Tarjeta gráfica: {name}, comparte {memory} de memoria con el procesador</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory</source>
        <translation>Tarjeta gráfica: {name}, {memory} de memoria</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory, {free} of it free</source>
        <translation>Tarjeta gráfica: {name}, {memory} de memoria ({free} libres)</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>This helps to find the cause of a problem. It may name photos that failed, so read it before you share it. Nothing is sent anywhere.</source>
        <translation>Estos datos ayudan a encontrar la causa de un problema. Pueden contener nombres de fotos que fallaron, así que léalos antes de compartirlos. No se envía nada.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Recopilando datos…</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open Log Folder</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message numerus="yes">
        <source>%n photo(s) were written beside the scan.</source>
        <translation>
            <numerusform>%n foto se guardó junto al escaneo.</numerusform>
            <numerusform>%n fotos se guardaron junto al escaneo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>What is this? The control that has the focus</source>
        <translation>¿Qué es esto? Explica el control que tiene el foco</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>Control siguiente, anterior</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Mover la foto</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Mostrar el original mientras se mantiene pulsada la tecla</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Acercar, alejar</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>Añadir un rostro</translation>
    </message>
    <message>
        <source>Remove the selected face</source>
        <translation>Quitar el rostro seleccionado</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Daños</translation>
    </message>
    <message>
        <source>Brush, eraser</source>
        <translation>Pincel, borrador</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Alternar entre pincel y borrador</translation>
    </message>
    <message>
        <source>Smaller, larger brush</source>
        <translation>Reducir, aumentar el pincel</translation>
    </message>
    <message>
        <source>Straight line, polyline</source>
        <translation>Línea recta, polilínea</translation>
    </message>
    <message>
        <source>Lasso, rectangle</source>
        <translation>Lazo, rectángulo</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Seleccionar y mover</translation>
    </message>
    <message>
        <source>Colours instead of damage</source>
        <translation>Colores en lugar de daños</translation>
    </message>
    <message>
        <source>Move the cross of a tool; with Shift, by pixels</source>
        <translation>Mover la cruz de una herramienta; con Mayús, píxel a píxel</translation>
    </message>
    <message>
        <source>Press the tool at the cross, let go</source>
        <translation>Pulsar, soltar la herramienta en la cruz</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Rostros</translation>
    </message>
    <message>
        <source>Choose the original, or a candidate</source>
        <translation>Elegir el original o una variante</translation>
    </message>
    <message>
        <source>Previous, next candidate</source>
        <translation>Variante anterior, siguiente</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Stars of the selected photos</source>
        <translation>Estrellas de las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos and folders</source>
        <translation>Suelte fotos y carpetas</translation>
    </message>
</context>
<context>
    <name>EmptyAlbum</name>
    <message>
        <source>Show all photos</source>
        <translation>Mostrar todas las fotos</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>Álbumes recientes</translation>
    </message>
    <message>
        <source>Bring your family photos back to life</source>
        <translation>Devuelva la vida a sus fotos familiares</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>Mostrar los primeros pasos</translation>
    </message>
    <message>
        <source>Open a folder of scans, or drop photos and folders here. Your originals are never changed.</source>
        <translation>Abra una carpeta de escaneos o suelte aquí fotos y carpetas. Sus originales nunca se modifican.</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Abrir una carpeta de escaneos</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>No hay fotos en esta carpeta</translation>
    </message>
    <message>
        <source>No photos in these folders</source>
        <translation>No hay fotos en estas carpetas</translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files directly in the folder.</source>
        <translation>Solo se muestran los archivos JPEG, PNG, TIFF, WebP y HEIC que están directamente en la carpeta.</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Abrir otra carpeta</translation>
    </message>
    <message>
        <source>The photos are in subfolders</source>
        <translation>Las fotos están en subcarpetas</translation>
    </message>
    <message>
        <source>Choose one of them, or show all their photos together.</source>
        <translation>Elija una de ellas o muestre juntas todas sus fotos.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>Mostrar %n foto</numerusform>
            <numerusform>Mostrar las %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>No se encuentra la carpeta</translation>
    </message>
    <message>
        <source>{folder}: connect its drive, and the album reappears.</source>
        <translation>{folder}: conecte la unidad y el álbum volverá a aparecer.</translation>
    </message>
    <message>
        <source>No matching photos</source>
        <translation>Ninguna foto coincide</translation>
    </message>
    <message>
        <source>Try fewer words, or show photos in every state.</source>
        <translation>Use menos palabras o ponga el filtro en «Todas las fotos».</translation>
    </message>
    <message>
        <source>Reading the album…</source>
        <translation>Leyendo el álbum…</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>Subcarpetas</translation>
    </message>
    <message>
        <source>{folder} ({count})</source>
        <translation>{folder} ({count})</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (no se encuentra)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>there is no such file</source>
        <translation>no se encuentra el archivo</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>el archivo ya no existe</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is a device, a pipe or a socket, not a file</source>
        <translation>es un dispositivo, una tubería o un socket, no un archivo</translation>
    </message>
    <message>
        <source>reading it is not permitted</source>
        <translation>no hay permiso de lectura</translation>
    </message>
    <message>
        <source>it is not a picture that can be read</source>
        <translation>no es una imagen legible</translation>
    </message>
    <message>
        <source>it is damaged or cut short ({why})</source>
        <translation>el archivo está dañado o incompleto ({why})</translation>
    </message>
    <message>
        <source>it is cut short or has holes: {missing} of the {count} parts of its pixels are missing</source>
        <translation>el archivo está incompleto o tiene huecos: faltan {missing} de las {count} partes de sus píxeles</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>el archivo no contiene páginas</translation>
    </message>
    <message>
        <source>it has no page {page}, only {count}</source>
        <translation>no hay ninguna página {page}, solo {count}</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>el archivo no contiene píxeles</translation>
    </message>
    <message>
        <source>it has {width} x {height} pixels, more than the limit of {most} million</source>
        <translation>la imagen tiene {width} x {height} píxeles y supera el límite de {most} millones</translation>
    </message>
    <message>
        <source>its pixels take {megabytes} MB of memory, more than the limit of {most} MB</source>
        <translation>sus píxeles ocupan {megabytes} MB de memoria y superan el límite de {most} MB</translation>
    </message>
    <message>
        <source>its file has {megabytes} MB, more than the limit of {most} MB</source>
        <translation>el archivo ocupa {megabytes} MB y supera el límite de {most} MB</translation>
    </message>
    <message>
        <source>{part} takes {megabytes} MB in it, more than the limit of {most} MB</source>
        <translation>{part} ocupa en él {megabytes} MB y supera el límite de {most} MB</translation>
    </message>
    <message>
        <source>its pixels are in {count} parts, more than the limit of {most}</source>
        <translation>sus píxeles están repartidos en {count} partes y superan el límite de {most}</translation>
    </message>
    <message>
        <source>it is a {format} file, which is not supported</source>
        <translation>el formato {format} no es compatible</translation>
    </message>
    <message>
        <source>it is a camera&apos;s raw file, or begins with a small preview</source>
        <translation>es un archivo RAW de cámara, o empieza con una vista previa pequeña</translation>
    </message>
    <message>
        <source>its pixels are of the kind {kind}, which is not supported</source>
        <translation>los píxeles son del tipo {kind}, que no es compatible</translation>
    </message>
    <message>
        <source>no face was found in it</source>
        <translation>no se encontró ningún rostro</translation>
    </message>
    <message>
        <source>there is no face {number}, only {count} found</source>
        <translation>no hay ningún rostro {number} (encontrados: {count})</translation>
    </message>
    <message>
        <source>its landmarks lie in one place</source>
        <translation>los puntos faciales están todos en el mismo lugar</translation>
    </message>
    <message>
        <source>it lies outside the photo of {width} x {height} pixels</source>
        <translation>el rostro queda fuera de la foto de {width} x {height} píxeles</translation>
    </message>
    <message>
        <source>the face given by hand at {x}, {y} lies outside its {width} x {height} pixels</source>
        <translation>el rostro indicado a mano en {x}, {y} queda fuera de los {width} x {height} píxeles</translation>
    </message>
    <message>
        <source>it has no area</source>
        <translation>el recuadro del rostro no tiene superficie</translation>
    </message>
    <message>
        <source>they lie in one place</source>
        <translation>los dos ojos están en el mismo lugar</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, and an aligned face is square</source>
        <translation>la imagen mide {width} x {height} píxeles, y un rostro alineado es cuadrado</translation>
    </message>
    <message>
        <source>its faces were deleted</source>
        <translation>se quitaron sus rostros</translation>
    </message>
    <message>
        <source>face {number} became somebody else in every candidate, so nothing was written</source>
        <translation>la cara {number} pasó a ser otra persona en todos los candidatos, así que no se escribió nada</translation>
    </message>
    <message>
        <source>this candidate is gone</source>
        <translation>esta variante ya no existe</translation>
    </message>
    <message>
        <source>this candidate cannot be read</source>
        <translation>esta variante no se puede leer</translation>
    </message>
    <message>
        <source>it is no candidate of a face</source>
        <translation>no es una variante de un rostro</translation>
    </message>
    <message>
        <source>it cannot be opened as a file</source>
        <translation>no se puede abrir como archivo</translation>
    </message>
    <message>
        <source>it is not a picture, or of a kind that is not read here</source>
        <translation>no es una imagen, o es de un tipo que aquí no se lee</translation>
    </message>
    <message>
        <source>it has too many pixels</source>
        <translation>la imagen tiene demasiados píxeles</translation>
    </message>
    <message>
        <source>it is damaged or ends too early ({why})</source>
        <translation>el archivo está dañado o termina antes de tiempo ({why})</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, the photo {wide} x {high}</source>
        <translation>la máscara mide {width} x {height} píxeles y la foto {wide} x {high}</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>no se puede leer ({why})</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>no se puede guardar ({why})</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>no se puede eliminar</translation>
    </message>
    <message>
        <source>it is a folder, a pipe, a device or a broken link, and no file</source>
        <translation>es una carpeta, una tubería, un dispositivo o un enlace roto, no un archivo</translation>
    </message>
    <message>
        <source>it is no valid file name</source>
        <translation>no es un nombre de archivo válido</translation>
    </message>
    <message>
        <source>the ending &apos;{ending}&apos; stands for no format that can be written</source>
        <translation>la extensión «{ending}» no corresponde a ningún formato en el que se pueda guardar</translation>
    </message>
    <message>
        <source>the photo has {width} x {height} pixels and the format holds {most} a side</source>
        <translation>la foto tiene {width} x {height} píxeles y el formato admite como máximo {most} por lado</translation>
    </message>
    <message>
        <source>there is a file already, and it is no earlier result</source>
        <translation>ya hay un archivo y no es un resultado anterior</translation>
    </message>
    <message>
        <source>there is a result already, which was changed after it was written</source>
        <translation>ya hay un resultado y se modificó después de guardarlo</translation>
    </message>
    <message>
        <source>another file came there meanwhile</source>
        <translation>mientras tanto apareció allí otro archivo</translation>
    </message>
    <message>
        <source>it is one of the photos that this job reads</source>
        <translation>es una de las fotos que lee esta tarea</translation>
    </message>
    <message>
        <source>this is one of your photos, and photos are never overwritten</source>
        <translation>es una de sus fotos, y las fotos nunca se sobrescriben</translation>
    </message>
    <message>
        <source>verification of the written file failed</source>
        <translation>falló la verificación del archivo guardado</translation>
    </message>
    <message>
        <source>content credentials need c2pa-python, which is not installed</source>
        <translation>las Content Credentials necesitan c2pa-python, que no está instalado</translation>
    </message>
    <message>
        <source>this certificate or private key cannot be read ({why})</source>
        <translation>no se puede leer este certificado o esta clave privada ({why})</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate</source>
        <translation>la clave privada no corresponde al certificado</translation>
    </message>
    <message>
        <source>keys of the kind {kind} do not sign content credentials</source>
        <translation>las claves del tipo {kind} no sirven para firmar Content Credentials</translation>
    </message>
    <message>
        <source>what it holds cannot be read and is not overwritten</source>
        <translation>su contenido no se puede leer y no se sobrescribe</translation>
    </message>
    <message>
        <source>what was decided for it cannot be read and was set aside as {aside}</source>
        <translation>las ediciones guardadas no se pueden leer y se apartaron como {aside}</translation>
    </message>
    <message>
        <source>what was decided for it is damaged and was set aside as {aside}</source>
        <translation>las ediciones guardadas están dañadas y se apartaron como {aside}</translation>
    </message>
    <message>
        <source>what was decided for it was made by a later version of this program and was set aside as {aside}</source>
        <translation>las ediciones guardadas son de una versión posterior de este programa y se apartaron como {aside}</translation>
    </message>
    <message>
        <source>what was decided for it cannot be used, and {sidecar} was left as it is</source>
        <translation>las ediciones guardadas no se pueden usar, y {sidecar} no se ha modificado</translation>
    </message>
    <message>
        <source>it is no sidecar, or a damaged one</source>
        <translation>no es un archivo auxiliar, o está dañado</translation>
    </message>
    <message>
        <source>it cannot be read as a file</source>
        <translation>no se puede leer como archivo</translation>
    </message>
    <message>
        <source>a later version of this program made it</source>
        <translation>el archivo es de una versión posterior de este programa</translation>
    </message>
    <message>
        <source>the photo of {sidecar} is not there</source>
        <translation>no se encuentra la foto de {sidecar}</translation>
    </message>
    <message>
        <source>it is not the photo that {sidecar} was made for, or it was changed since</source>
        <translation>no es la foto a la que corresponde {sidecar}, o se modificó después</translation>
    </message>
    <message>
        <source>a face of {sidecar} was made with it, and it is gone or was changed</source>
        <translation>un rostro de {sidecar} se creó con este archivo, que ya no existe o se modificó</translation>
    </message>
    <message>
        <source>a sidecar is of a whole photo, the first in its file</source>
        <translation>un archivo auxiliar corresponde siempre a una foto completa, la primera de su archivo</translation>
    </message>
    <message>
        <source>a sidecar cannot say which faces of an album were taken as references</source>
        <translation>un archivo auxiliar no puede indicar qué caras de un álbum sirvieron de referencia</translation>
    </message>
    <message>
        <source>somebody decided something in its sidecar that would be lost</source>
        <translation>en su archivo auxiliar hay decisiones que se perderían</translation>
    </message>
    <message>
        <source>made again it has another size or depth</source>
        <translation>al crearla de nuevo, la foto tiene otro tamaño u otra profundidad</translation>
    </message>
    <message>
        <source>{count} of its candidates are gone from {folder}</source>
        <translation>variantes que faltan en {folder}: {count}</translation>
    </message>
    <message>
        <source>it is damaged and was set aside as {aside}</source>
        <translation>el archivo está dañado y se apartó como {aside}</translation>
    </message>
    <message>
        <source>it cannot be read and was left as it is</source>
        <translation>el archivo no se puede leer y no se ha modificado</translation>
    </message>
    <message>
        <source>another program is changing it</source>
        <translation>otro programa lo está modificando</translation>
    </message>
    <message>
        <source>this folder is not there any more</source>
        <translation>esta carpeta ya no existe</translation>
    </message>
    <message>
        <source>this folder cannot be written to, so what you decide is saved in {folder}</source>
        <translation>esta carpeta es de solo lectura, por lo que sus ediciones se guardan en {folder}</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures was read</source>
        <translation>solo se leyó la primera de sus {count} imágenes</translation>
    </message>
    <message>
        <source>it was converted from CMYK to RGB</source>
        <translation>la imagen se convirtió de CMYK a RGB</translation>
    </message>
    <message>
        <source>its CMYK profile is damaged and was not used</source>
        <translation>su perfil CMYK está dañado y no se ha usado</translation>
    </message>
    <message>
        <source>its data is damaged below row {row} of {rows}: restored as far as it goes</source>
        <translation>los datos están dañados a partir de la fila {row} de {rows}: la foto se leyó hasta donde fue posible</translation>
    </message>
    <message>
        <source>it does not say what its numbers mean: zero was taken as black</source>
        <translation>el archivo no indica qué significan sus valores: el cero se leyó como negro</translation>
    </message>
    <message>
        <source>of its {bits} bits a channel 8 were read</source>
        <translation>de sus {bits} bits por canal se leyeron 8</translation>
    </message>
    <message>
        <source>its XMP metadata were damaged, and were repaired as far as they go</source>
        <translation>sus metadatos XMP estaban dañados y se repararon en lo posible</translation>
    </message>
    <message>
        <source>a part of its XMP metadata is missing or damaged</source>
        <translation>una parte de sus metadatos XMP falta o está dañada</translation>
    </message>
    <message>
        <source>its XMP metadata cannot be read, and are not in the result</source>
        <translation>sus metadatos XMP no se pueden leer y no están en el resultado</translation>
    </message>
    <message>
        <source>its XMP metadata are too large or nested too deep, and are not in the result</source>
        <translation>sus metadatos XMP son demasiado grandes o tienen demasiados niveles, y no están en el resultado</translation>
    </message>
    <message>
        <source>it cannot be read as XMP, and was not copied beside the result</source>
        <translation>no se puede leer como XMP y no se copió junto al resultado</translation>
    </message>
    <message>
        <source>{ending} files hold 8 bits a channel, the photo has 16</source>
        <translation>los archivos {ending} tienen 8 bits por canal y la foto tiene 16</translation>
    </message>
    <message>
        <source>{ending} files have no place for the photo&apos;s extra channel, such as infrared</source>
        <translation>los archivos {ending} no tienen sitio para el canal adicional de la foto, como el infrarrojo</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s EXIF: {names}</source>
        <translation>no se conservó de los datos EXIF de la foto: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s XMP: {names}</source>
        <translation>no se conservó de los datos XMP de la foto: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s IPTC: {names}</source>
        <translation>no se conservó de los datos IPTC de la foto: {names}</translation>
    </message>
    <message>
        <source>not carried over from Photoshop&apos;s resources in the photo: {names}</source>
        <translation>no se conservó de los recursos de Photoshop de la foto: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s comment ({names})</source>
        <translation>no se conservó el comentario de la foto ({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s texts: {names}</source>
        <translation>no se conservó de los textos de la foto: {names}</translation>
    </message>
    <message>
        <source>not carried over of what the photo says of its colours: {names}</source>
        <translation>no se conservó de la información de color de la foto: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s resolution ({names})</source>
        <translation>no se conservó la resolución de la foto ({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s file: {names}</source>
        <translation>no se conservó del archivo de la foto: {names}</translation>
    </message>
    <message>
        <source>there is such a file already, so the photo&apos;s .xmp file was not copied</source>
        <translation>ya existe un archivo así, por lo que no se copió el archivo .xmp de la foto</translation>
    </message>
    <message>
        <source>the date of the photo&apos;s file could not be kept ({why})</source>
        <translation>no se pudo conservar la fecha del archivo de la foto ({why})</translation>
    </message>
    <message>
        <source>none of its photos was restored</source>
        <translation>no se restauró ninguna de sus fotos</translation>
    </message>
    <message>
        <source>there is a file already, and it is no page for the family</source>
        <translation>ya hay un archivo y no es una página para la familia</translation>
    </message>
    <message>
        <source>it has {megabytes} MB, which is too much for most mail</source>
        <translation>tiene {megabytes} MB, demasiado para la mayoría de los correos</translation>
    </message>
    <message>
        <source>it has more than {most} MB, which no answers have</source>
        <translation>el archivo ocupa más de {most} MB, más que cualquier archivo de respuestas</translation>
    </message>
    <message>
        <source>it holds no answers of a page for the family</source>
        <translation>el archivo no contiene respuestas de una página para la familia</translation>
    </message>
    <message>
        <source>it is damaged or was changed</source>
        <translation>el archivo está dañado o se modificó</translation>
    </message>
    <message>
        <source>it was made by a later version of this program</source>
        <translation>el archivo es de una versión posterior de este programa</translation>
    </message>
    <message>
        <source>no photo of the album has this name and these pixels any more; {by} answered for it (“{comment}”)</source>
        <translation>ninguna foto del álbum tiene ya este nombre y estos píxeles; {by} respondió sobre ella («{comment}»)</translation>
    </message>
    <message>
        <source>a face that {by} answered for is not there any more (name: “{name}”, comment: “{comment}”)</source>
        <translation>un rostro sobre el que respondió {by} ya no existe (nombre: «{name}», comentario: «{comment}»)</translation>
    </message>
    <message>
        <source>a candidate that {by} answered for is not there any more (comment: “{comment}”)</source>
        <translation>una variante sobre la que respondió {by} ya no existe (comentario: «{comment}»)</translation>
    </message>
    <message>
        <source>{by} says that {there} is {name}; the name was left as it is</source>
        <translation>según {by}, «{there}» es en realidad «{name}»; el nombre no se ha cambiado</translation>
    </message>
    <message>
        <source>{by} has answered later than this file for one of its faces, and that was kept</source>
        <translation>ya hay una respuesta más reciente de {by} sobre uno de sus rostros, y se ha conservado</translation>
    </message>
    <message>
        <source>{by} answered for a face that has {most} answers already; no more are kept</source>
        <translation>{by} respondió sobre una cara que ya tiene {most} respuestas; no se guardan más</translation>
    </message>
    <message>
        <source>it was written without content credentials ({why})</source>
        <translation>se guardó sin Content Credentials ({why})</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>no hay suficiente memoria</translation>
    </message>
    <message>
        <source>not enough memory for this job</source>
        <translation>no hay suficiente memoria para esta tarea</translation>
    </message>
    <message>
        <source>no such device is available</source>
        <translation>no hay ningún dispositivo de este tipo</translation>
    </message>
    <message>
        <source>the installed PyTorch cannot use NVIDIA graphics cards</source>
        <translation>el PyTorch instalado no puede usar tarjetas gráficas NVIDIA</translation>
    </message>
    <message>
        <source>its driver is too old for the installed PyTorch</source>
        <translation>su controlador es demasiado antiguo para el PyTorch instalado</translation>
    </message>
    <message>
        <source>its driver does not work, or is not installed ({why})</source>
        <translation>su controlador no funciona o no está instalado ({why})</translation>
    </message>
    <message>
        <source>this card ({capability}) needs another build of PyTorch; the installed one is for {built}</source>
        <translation>esta tarjeta ({capability}) necesita otra compilación de PyTorch; la instalada es para {built}</translation>
    </message>
    <message>
        <source>it could not do a first small computation ({why})</source>
        <translation>falló un primer cálculo pequeño ({why})</translation>
    </message>
    <message>
        <source>it stopped working ({why})</source>
        <translation>el dispositivo dejó de funcionar ({why})</translation>
    </message>
    <message>
        <source>unexpected {kind}: {words}</source>
        <translation>error inesperado ({kind}): {words}</translation>
    </message>
    <message>
        <source>this model ({role}) is not installed</source>
        <translation>este modelo ({role}) no está instalado</translation>
    </message>
    <message>
        <source>it has {size} bytes, expected {expected}</source>
        <translation>el archivo tiene {size} bytes en lugar de {expected}</translation>
    </message>
    <message>
        <source>its SHA-256 is {found}..., expected {expected}...</source>
        <translation>la suma SHA-256 es {found}... en lugar de {expected}...</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>it is cut short or no checkpoint ({why})</source>
        <translation>el archivo está incompleto o no es un archivo de modelo ({why})</translation>
    </message>
    <message>
        <source>it would unpack to {size} bytes, which no checkpoint does</source>
        <translation>descomprimido ocuparía {size} bytes, más que cualquier modelo</translation>
    </message>
    <message>
        <source>it holds something else than named weights</source>
        <translation>el archivo contiene algo distinto de pesos con nombre</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it lacks {count} weights ({names})</source>
        <translation>no es el modelo que describe el catálogo: faltan {count} pesos ({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it has {count} unexpected weights ({names})</source>
        <translation>no es el modelo que describe el catálogo: contiene {count} pesos inesperados ({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: {count} weights have another shape ({names})</source>
        <translation>no es el modelo que describe el catálogo: {count} pesos tienen otra forma ({names})</translation>
    </message>
    <message>
        <source>it asks to use {name} when loaded, which could run any program; it was refused</source>
        <translation>al cargarse, el archivo pide usar {name}, lo que permitiría ejecutar cualquier programa; se ha rechazado</translation>
    </message>
    <message>
        <source>it asks for more than weights when loaded, which could run any program; it was refused</source>
        <translation>al cargarse, el archivo pide más que pesos, lo que permitiría ejecutar cualquier programa; se ha rechazado</translation>
    </message>
    <message>
        <source>it is no archive with {member} in it</source>
        <translation>no es un archivo comprimido que contenga {member}</translation>
    </message>
    <message>
        <source>its licence ({name}, {address}) allows no commercial use and has not been accepted</source>
        <translation>su licencia ({name}, {address}) no permite el uso comercial y no se ha aceptado</translation>
    </message>
    <message>
        <source>there is no model of this name</source>
        <translation>no hay ningún modelo con este nombre</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>no se encuentra la carpeta</translation>
    </message>
    <message>
        <source>no file of the model catalog lies in it</source>
        <translation>la carpeta no contiene ningún archivo del catálogo de modelos</translation>
    </message>
    <message>
        <source>it is not the file that came with pgdiff-desktop</source>
        <translation>no es el archivo incluido con pgdiff-desktop</translation>
    </message>
    <message>
        <source>it comes with the product</source>
        <translation>este modelo se incluye con el programa</translation>
    </message>
    <message>
        <source>it should have come with the product</source>
        <translation>este modelo debería haberse incluido con el programa</translation>
    </message>
    <message>
        <source>it is not the file that was imported</source>
        <translation>no es el archivo que se importó</translation>
    </message>
    <message>
        <source>it is a file of your own</source>
        <translation>es un archivo aportado por usted</translation>
    </message>
    <message>
        <source>it is no model catalog ({why})</source>
        <translation>no es un catálogo de modelos ({why})</translation>
    </message>
    <message>
        <source>it produced no usable image for a face</source>
        <translation>no se obtuvo una imagen utilizable de un rostro</translation>
    </message>
    <message>
        <source>onnxruntime cannot read it</source>
        <translation>onnxruntime no puede leerlo</translation>
    </message>
    <message>
        <source>it does not take one face of {size} x {size} pixels alone</source>
        <translation>el modelo no acepta como entrada un solo rostro de {size} x {size} píxeles</translation>
    </message>
    <message>
        <source>it does not give a face of {size} x {size} pixels</source>
        <translation>el modelo no produce un rostro de {size} x {size} píxeles</translation>
    </message>
    <message>
        <source>its input weight is not one number</source>
        <translation>el peso de entrada no es un único número</translation>
    </message>
    <message>
        <source>it cannot be run ({why})</source>
        <translation>no se puede ejecutar ({why})</translation>
    </message>
    <message>
        <source>it gives {found}, not {expected}</source>
        <translation>el modelo produce {found} en lugar de {expected}</translation>
    </message>
    <message>
        <source>it cannot describe one face of {size} x {size} pixels</source>
        <translation>el modelo no puede describir un rostro de {size} x {size} píxeles</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>el servidor responde {status}</translation>
    </message>
    <message>
        <source>the connection failed ({why})</source>
        <translation>falló la conexión ({why})</translation>
    </message>
    <message>
        <source>the connection ended after {have} of {total} bytes</source>
        <translation>la conexión se cortó después de {have} de {total} bytes</translation>
    </message>
    <message>
        <source>the server does not send the part that was asked for</source>
        <translation>el servidor no envía la parte solicitada</translation>
    </message>
    <message>
        <source>it gives a web page in place of the file</source>
        <translation>el servidor envía una página web en lugar del archivo</translation>
    </message>
    <message>
        <source>it gives {total} bytes, expected {expected}</source>
        <translation>el servidor ofrece {total} bytes en lugar de {expected}</translation>
    </message>
    <message>
        <source>it gives more than the {expected} bytes that were expected</source>
        <translation>el servidor envía más de los {expected} bytes esperados</translation>
    </message>
    <message>
        <source>what it gives is not {file}: {cause}</source>
        <translation>los datos recibidos no son {file}: {cause}</translation>
    </message>
    <message>
        <source>another program is downloading it</source>
        <translation>otro programa lo está descargando</translation>
    </message>
    <message>
        <source>{needed} MB are needed and {free} MB are free</source>
        <translation>se necesitan {needed} MB, pero solo hay {free} MB libres</translation>
    </message>
    <message>
        <source>these certificates cannot be read</source>
        <translation>no se pueden leer estos certificados</translation>
    </message>
    <message>
        <source>it cannot be used ({why})</source>
        <translation>no se puede usar el proxy ({why})</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>no está instalado</translation>
    </message>
    <message>
        <source>this estimator is an ONNX model, and onnxruntime is not installed</source>
        <translation>este modelo de estimación es un modelo ONNX, y onnxruntime no está instalado</translation>
    </message>
    <message>
        <source>it was built without {provider}</source>
        <translation>la versión instalada no incluye {provider}</translation>
    </message>
    <message>
        <source>{provider} does not start on this computer</source>
        <translation>{provider} no se inicia en este equipo</translation>
    </message>
    <message>
        <source>it cannot read a model ({why})</source>
        <translation>no puede leer un modelo ({why})</translation>
    </message>
    <message>
        <source>it stopped ({why})</source>
        <translation>el cálculo se interrumpió ({why})</translation>
    </message>
    <message>
        <source>a network cannot be exported to it ({why})</source>
        <translation>una red no se puede exportar a este formato ({why})</translation>
    </message>
    <message>
        <source>an exported network differs from the original by {difference}</source>
        <translation>una red exportada difiere de la original en {difference}</translation>
    </message>
    <message>
        <source>an installed application does not have what a compiler needs</source>
        <translation>el programa instalado no contiene lo que necesita un compilador</translation>
    </message>
    <message>
        <source>torch cannot compile this network ({why})</source>
        <translation>torch no puede compilar esta red ({why})</translation>
    </message>
    <message>
        <source>half precision gives wrong values on this device (relative error {difference})</source>
        <translation>la media precisión da valores erróneos en este dispositivo (error relativo {difference})</translation>
    </message>
    <message>
        <source>there is no such choice</source>
        <translation>no existe esta opción</translation>
    </message>
    <message>
        <source>there is no such style</source>
        <translation>no existe este estilo</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>el valor está fuera del intervalo permitido</translation>
    </message>
    <message>
        <source>it needs a photo of the same person</source>
        <translation>este método necesita una foto de la misma persona</translation>
    </message>
    <message>
        <source>it makes no use of a reference</source>
        <translation>este método no usa ninguna referencia</translation>
    </message>
    <message>
        <source>it needs to know what is damaged</source>
        <translation>este método necesita saber qué está dañado</translation>
    </message>
    <message>
        <source>the quality enhancement needs the restorer&apos;s smooth semantics as its target</source>
        <translation>la mejora de calidad necesita como objetivo la semántica suavizada del modelo de restauración</translation>
    </message>
    <message>
        <source>these models restore by this recipe without sampling, so there are no steps to take</source>
        <translation>con este método, estos modelos restauran sin muestreo, por lo que no hay pasos</translation>
    </message>
    <message>
        <source>there are only {available} steps to take</source>
        <translation>solo hay {available} pasos posibles</translation>
    </message>
    <message>
        <source>there are only {available} steps to take, as sampling starts at timestep {start}</source>
        <translation>solo hay {available} pasos posibles, ya que el muestreo empieza en el paso temporal {start}</translation>
    </message>
    <message>
        <source>no step that is taken lies inside the repeat window</source>
        <translation>ninguno de los pasos está dentro del intervalo de repetición</translation>
    </message>
    <message>
        <source>damage is either what a mask says or what is detected, not both</source>
        <translation>los daños vienen de una máscara o de la detección, no de ambas</translation>
    </message>
    <message>
        <source>an aligned photo is one face as a whole</source>
        <translation>una foto alineada es un único rostro completo</translation>
    </message>
    <message>
        <source>neither its faces nor anything else of it is to be changed</source>
        <translation>no hay nada que cambiar, ni en sus rostros ni en el resto de la foto</translation>
    </message>
    <message>
        <source>the project&apos;s page could not be reached</source>
        <translation>no se pudo acceder a la página del proyecto</translation>
    </message>
    <message>
        <source>the project&apos;s page did not answer as it should</source>
        <translation>la página del proyecto no respondió como se esperaba</translation>
    </message>
    <message>
        <source>the project&apos;s page lists no release yet</source>
        <translation>la página del proyecto todavía no indica ninguna versión</translation>
    </message>
    <message>
        <source>what came back did not look like a release, so it was not used</source>
        <translation>la respuesta no parecía una versión, por lo que no se ha usado</translation>
    </message>
    <message>
        <source>the proxy or the certificate file cannot be used</source>
        <translation>no se puede usar el proxy o el archivo de certificados</translation>
    </message>
    <message>
        <source>Connect the disk that it lies on.</source>
        <translation>Conecte el disco en el que se encuentra.</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>Cambie los permisos.</translation>
    </message>
    <message>
        <source>Scan or copy it again.</source>
        <translation>Escanee o copie la foto de nuevo.</translation>
    </message>
    <message>
        <source>Save the picture as a file.</source>
        <translation>Guarde la imagen como archivo.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {count}.</source>
        <translation>Elija una página del 1 al {count}.</translation>
    </message>
    <message>
        <source>Shrink it, or cut it into parts.</source>
        <translation>Reduzca la imagen o córtela en partes.</translation>
    </message>
    <message>
        <source>Save it as TIFF, or shrink it.</source>
        <translation>Guarde la imagen como TIFF o redúzcala.</translation>
    </message>
    <message>
        <source>Save it again with another program.</source>
        <translation>Guarde el archivo de nuevo con otro programa.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, TIFF, WebP or HEIC.</source>
        <translation>Guarde la imagen como JPEG, PNG, TIFF, WebP o HEIC.</translation>
    </message>
    <message>
        <source>Develop it to a TIFF of 16 bits first.</source>
        <translation>Revele primero el archivo como TIFF de 16 bits.</translation>
    </message>
    <message>
        <source>Save it as 8 or 16 bit grey or RGB.</source>
        <translation>Guarde la imagen en escala de grises o RGB de 8 o 16 bits.</translation>
    </message>
    <message>
        <source>Show the faces again, and restore them.</source>
        <translation>Indique de nuevo los rostros y restáurelos.</translation>
    </message>
    <message>
        <source>Restore the face again.</source>
        <translation>Restaure el rostro de nuevo.</translation>
    </message>
    <message>
        <source>Save the mask again as a black and white PNG.</source>
        <translation>Guarde de nuevo la máscara como PNG en blanco y negro.</translation>
    </message>
    <message>
        <source>Paint the mask over the upright photo at its full size.</source>
        <translation>Pinte la máscara sobre la foto en su orientación correcta y a tamaño completo.</translation>
    </message>
    <message>
        <source>Paint the damage again; the file stays as it is until then.</source>
        <translation>Marque los daños de nuevo; hasta entonces el archivo no se modifica.</translation>
    </message>
    <message>
        <source>Free some space or write to another disk.</source>
        <translation>Libere espacio o guarde en otro disco.</translation>
    </message>
    <message>
        <source>Choose another folder or file name.</source>
        <translation>Elija otra carpeta u otro nombre de archivo.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>Elija otro nombre de archivo.</translation>
    </message>
    <message>
        <source>Use one of .jpg, .png, .tif, .webp or .heic.</source>
        <translation>Use .jpg, .png, .tif, .webp o .heic.</translation>
    </message>
    <message>
        <source>Write it to another disk.</source>
        <translation>Guarde el archivo en otro disco.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[c2pa]&quot;.</source>
        <translation>Instálelo con: pip install &quot;pgdiff-desktop[c2pa]&quot;.</translation>
    </message>
    <message>
        <source>Give PEM files without a passphrase.</source>
        <translation>Indique archivos PEM sin contraseña.</translation>
    </message>
    <message>
        <source>Give the key that the first certificate was made for.</source>
        <translation>Indique la clave que corresponde al primer certificado.</translation>
    </message>
    <message>
        <source>Give one of ES256, ES384, ES512, PS256 or Ed25519.</source>
        <translation>Indique una clave ES256, ES384, ES512, PS256 o Ed25519.</translation>
    </message>
    <message>
        <source>Choose another folder, or let names that are taken get a number.</source>
        <translation>Elija otra carpeta o permita que se numeren los nombres repetidos.</translation>
    </message>
    <message>
        <source>Move it out of the way.</source>
        <translation>Mueva el archivo a otro lugar.</translation>
    </message>
    <message>
        <source>The defaults are used: choose again, or mend that copy and give it its old name.</source>
        <translation>Se usan los valores predeterminados: elija de nuevo, o repare esa copia y devuélvale su nombre anterior.</translation>
    </message>
    <message>
        <source>The defaults are used: check its permissions, or move it out of the way.</source>
        <translation>Se usan los valores predeterminados: compruebe los permisos del archivo o muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>Close the other program, and try again.</source>
        <translation>Cierre el otro programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Connect its drive again.</source>
        <translation>Vuelva a conectar la unidad.</translation>
    </message>
    <message>
        <source>The photo is as it was: begin again, or bring a copy of that file back.</source>
        <translation>La foto no ha cambiado: empiece de nuevo o recupere una copia de ese archivo.</translation>
    </message>
    <message>
        <source>Name a file NAME.json out of the folder .pgdiff beside the photos.</source>
        <translation>Indique un archivo NOMBRE.json de la carpeta .pgdiff situada junto a las fotos.</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>Use esa versión.</translation>
    </message>
    <message>
        <source>Put the photo back beside the folder .pgdiff.</source>
        <translation>Vuelva a poner la foto junto a la carpeta .pgdiff.</translation>
    </message>
    <message>
        <source>Cut the part out as a photo of its own first.</source>
        <translation>Recorte antes esa parte como foto independiente.</translation>
    </message>
    <message>
        <source>Name photos of the person as references instead.</source>
        <translation>Indique en su lugar fotos de la persona como referencias.</translation>
    </message>
    <message>
        <source>Restore it in the window, or move its sidecar out of .pgdiff first.</source>
        <translation>Restaure la foto en la ventana del programa, o saque antes su archivo auxiliar de .pgdiff.</translation>
    </message>
    <message>
        <source>Compare it with a file that was exported as the sidecar says.</source>
        <translation>Compare con un archivo exportado como indica el archivo auxiliar.</translation>
    </message>
    <message>
        <source>Bring the photo back that was restored.</source>
        <translation>Recupere la foto que se restauró.</translation>
    </message>
    <message>
        <source>Put it back, beside the photo if you like.</source>
        <translation>Vuelva a poner el archivo en su sitio, o junto a la foto si lo prefiere.</translation>
    </message>
    <message>
        <source>Go on with it in that version, or begin again.</source>
        <translation>Continúe con esa versión del programa o empiece de nuevo.</translation>
    </message>
    <message>
        <source>Move that file out of the way.</source>
        <translation>Mueva ese archivo a otro lugar.</translation>
    </message>
    <message>
        <source>Bring them back to this folder, or make them again.</source>
        <translation>Devuelva las variantes a esta carpeta o créelas de nuevo.</translation>
    </message>
    <message>
        <source>To keep both together, move the album where it can be written to.</source>
        <translation>Para mantenerlo todo junto, mueva el álbum a un lugar donde se pueda escribir.</translation>
    </message>
    <message>
        <source>Compare its colours with the print.</source>
        <translation>Compare los colores con la copia impresa.</translation>
    </message>
    <message>
        <source>Compare it with the photo.</source>
        <translation>Compare el resultado con la foto.</translation>
    </message>
    <message>
        <source>Save it as 16-bit TIFF first, to keep them all.</source>
        <translation>Guarde antes la foto como TIFF de 16 bits para conservar todos los bits.</translation>
    </message>
    <message>
        <source>Compare the result&apos;s captions and names with the photo&apos;s.</source>
        <translation>Compare los pies de foto y los nombres del resultado con los de la foto.</translation>
    </message>
    <message>
        <source>The photo keeps them: copy captions and names from there.</source>
        <translation>La foto los conserva: copie de ella los pies de foto y los nombres.</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>Guarde de nuevo el archivo con el programa que lo creó.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold 16.</source>
        <translation>TIFF y PNG conservan 16 bits.</translation>
    </message>
    <message>
        <source>TIFF holds it.</source>
        <translation>TIFF lo conserva.</translation>
    </message>
    <message>
        <source>They stay in the original, which is left as it is.</source>
        <translation>Estos datos permanecen en el original, que no se modifica.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold it.</source>
        <translation>JPEG y TIFF los conservan.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold them.</source>
        <translation>JPEG y TIFF los conservan.</translation>
    </message>
    <message>
        <source>JPEG holds it.</source>
        <translation>JPEG lo conserva.</translation>
    </message>
    <message>
        <source>PNG holds them.</source>
        <translation>PNG los conserva.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold it.</source>
        <translation>TIFF y PNG la conservan.</translation>
    </message>
    <message>
        <source>Move that file out of the way, and write the result again.</source>
        <translation>Mueva ese archivo a otro lugar y guarde de nuevo el resultado.</translation>
    </message>
    <message>
        <source>The photo&apos;s metadata hold when it was taken, where it says so.</source>
        <translation>Los metadatos de la foto conservan la fecha de captura, si la indican.</translation>
    </message>
    <message>
        <source>Restore faces first.</source>
        <translation>Restaure primero algún rostro.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose fewer photos, or give it away on a stick.</source>
        <translation>Elija menos fotos o entréguela en una memoria USB.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Copie el archivo en este equipo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose the file answers-NAME.json that was sent back.</source>
        <translation>Elija el archivo answers-NOMBRE.json que le devolvieron.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Pida que le envíen el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Actualice este programa.</translation>
    </message>
    <message>
        <source>Give the name to another face if it fits one.</source>
        <translation>Ponga el nombre a otro rostro si corresponde a alguno.</translation>
    </message>
    <message>
        <source>The other answers were taken.</source>
        <translation>Las demás respuestas se han importado.</translation>
    </message>
    <message>
        <source>Change it if they are right.</source>
        <translation>Cámbielo si es correcto.</translation>
    </message>
    <message>
        <source>The answers for other faces were taken.</source>
        <translation>Las respuestas sobre otros rostros se han importado.</translation>
    </message>
    <message>
        <source>Was it renamed or changed? Bring it back and import the answers again.</source>
        <translation>¿Se cambió el nombre de la foto o se modificó? Recupérela e importe las respuestas de nuevo.</translation>
    </message>
    <message>
        <source>What was done is in its XMP all the same; another format may hold credentials.</source>
        <translation>Lo que se hizo consta igualmente en sus datos XMP; quizá otro formato admita Content Credentials.</translation>
    </message>
    <message>
        <source>Install the package for NVIDIA cards (cu130; older cards: cu126), or PyTorch with CUDA as the README shows.</source>
        <translation>Instale el paquete para tarjetas NVIDIA (cu130; tarjetas antiguas: cu126), o PyTorch con CUDA como se indica en el archivo README.</translation>
    </message>
    <message>
        <source>Update the driver of the graphics card.</source>
        <translation>Actualice el controlador de la tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Install or update the driver of the graphics card, and restart the computer.</source>
        <translation>Instale o actualice el controlador de la tarjeta gráfica y reinicie el equipo.</translation>
    </message>
    <message>
        <source>Install the build cu126 for older cards, or cu130 for newer ones.</source>
        <translation>Instale la compilación cu126 para tarjetas antiguas o cu130 para las más recientes.</translation>
    </message>
    <message>
        <source>Restart the program to use it again.</source>
        <translation>Reinicie el programa para volver a usar este dispositivo.</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs, or take fewer faces.</source>
        <translation>Cierre otros programas o procese menos rostros.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copie el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>Elimine el archivo y descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>Delete it, and take the file from the address in the catalog.</source>
        <translation>Elimine el archivo y obténgalo de la dirección indicada en el catálogo.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The names are: {names}.</source>
        <translation>Los nombres son: {names}.</translation>
    </message>
    <message>
        <source>Install pgdiff-desktop again.</source>
        <translation>Vuelva a instalar pgdiff-desktop.</translation>
    </message>
    <message>
        <source>Delete it, and download or import another.</source>
        <translation>Elimine este modelo y descargue o importe otro.</translation>
    </message>
    <message>
        <source>Use an ONNX model from 1 x 3 x {size} x {size} to the same, RGB in [-1, 1].</source>
        <translation>Use un modelo ONNX cuya entrada y salida sean de 1 x 3 x {size} x {size}, RGB en [-1, 1].</translation>
    </message>
    <message>
        <source>Remove it: then the judge that is included is used.</source>
        <translation>Quítelo: así se usará el modelo de identidad incluido.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, and try again.</source>
        <translation>Compruebe la conexión y el proxy, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it.</source>
        <translation>Espere a que el otro programa termine o deténgalo.</translation>
    </message>
    <message>
        <source>Set certificate_file in settings.json to a PEM file, or to null.</source>
        <translation>En settings.json, asigne a certificate_file un archivo PEM o null.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[onnx]&quot;; or delete the file.</source>
        <translation>Instálelo con: pip install &quot;pgdiff-desktop[onnx]&quot;; o elimine el archivo.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a newer driver may mend it.</source>
        <translation>No tiene que hacer nada; quizá lo corrija un controlador más reciente.</translation>
    </message>
    <message>
        <source>Use one of these: {choices}.</source>
        <translation>Use una de estas opciones: {choices}.</translation>
    </message>
    <message>
        <source>Use 0 to {most}, or a colour photo.</source>
        <translation>Use un valor de 0 a {most} o una foto en color.</translation>
    </message>
    <message>
        <source>Use {low} to {high}.</source>
        <translation>Use un valor de {low} a {high}.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy.</source>
        <translation>Compruebe la conexión y el proxy.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>Compruebe si el archivo se movió o cambió de nombre.</translation>
    </message>
    <message>
        <source>Open it as an album.</source>
        <translation>Abra la carpeta como álbum.</translation>
    </message>
    <message>
        <source>Draw a box around the face, or click its eyes (Faces menu).</source>
        <translation>Dibuje un recuadro alrededor del rostro o haga clic en los ojos (menú «Rostros»).</translation>
    </message>
    <message>
        <source>Look for the faces again (Faces menu).</source>
        <translation>Busque los rostros de nuevo (menú «Rostros»).</translation>
    </message>
    <message>
        <source>Click its eyes (Faces menu).</source>
        <translation>Haga clic en los ojos (menú «Rostros»).</translation>
    </message>
    <message>
        <source>Remove this face, and show where it is again.</source>
        <translation>Quite este rostro e indique de nuevo dónde está.</translation>
    </message>
    <message>
        <source>Pick another photo.</source>
        <translation>Elija otra foto.</translation>
    </message>
    <message>
        <source>Add another photo of the person as a reference.</source>
        <translation>Añada otra foto de la persona como referencia.</translation>
    </message>
    <message>
        <source>Take pages of a TIFF out as photos of their own (File menu); save the pictures of other files yourself.</source>
        <translation>Extraiga las páginas de un TIFF como fotos independientes (menú «Archivo»); las imágenes de otros archivos debe guardarlas usted.</translation>
    </message>
    <message>
        <source>Export it as TIFF or PNG.</source>
        <translation>Exporte la foto como TIFF o PNG.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the processor as the device in the preferences.</source>
        <translation>Cierre otros programas o elija el procesador como dispositivo en las preferencias.</translation>
    </message>
    <message>
        <source>Update its driver, or choose the processor as the device in the preferences.</source>
        <translation>Actualice el controlador o elija el procesador como dispositivo en las preferencias.</translation>
    </message>
    <message>
        <source>Choose the automatic device in the preferences.</source>
        <translation>Elija el dispositivo automático en las preferencias.</translation>
    </message>
    <message>
        <source>Copy the diagnostics (Help menu) and report it.</source>
        <translation>Copie el diagnóstico (menú «Ayuda») e informe del problema.</translation>
    </message>
    <message>
        <source>Download it, or bring it in a folder (Models).</source>
        <translation>Descargue el modelo o impórtelo desde una carpeta (ventana «Modelos»).</translation>
    </message>
    <message>
        <source>Read it, and accept it where you download the model.</source>
        <translation>Lea la licencia y acéptela al descargar el modelo.</translation>
    </message>
    <message>
        <source>Choose the folder of the files.</source>
        <translation>Elija la carpeta que contiene los archivos.</translation>
    </message>
    <message>
        <source>The list of models says the names of the files.</source>
        <translation>Los nombres de los archivos figuran en la lista de modelos.</translation>
    </message>
    <message>
        <source>Import it on the command line, as the README says.</source>
        <translation>Importe el archivo en la línea de comandos, como se indica en el archivo README.</translation>
    </message>
    <message>
        <source>Try again later, or bring the file in a folder (Models).</source>
        <translation>Inténtelo más tarde o importe el archivo desde una carpeta (ventana «Modelos»).</translation>
    </message>
    <message>
        <source>Free some space, or choose another model folder in the preferences.</source>
        <translation>Libere espacio o elija otra carpeta de modelos en las preferencias.</translation>
    </message>
    <message>
        <source>Correct the proxy in the preferences.</source>
        <translation>Corrija el proxy en las preferencias.</translation>
    </message>
    <message>
        <source>Correct it in the preferences or in settings.json.</source>
        <translation>Corríjalo en las preferencias o en settings.json.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>Instálelo con: pip install &quot;pgdiff-desktop[{extra}]&quot;; o elija el entorno de ejecución automático en las preferencias.</translation>
    </message>
    <message>
        <source>Uninstall the other onnxruntime first: pip uninstall {installed}; then: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>Desinstale primero el otro onnxruntime: pip uninstall {installed}; después: pip install &quot;pgdiff-desktop[{extra}]&quot;; o elija el entorno de ejecución automático en las preferencias.</translation>
    </message>
    <message>
        <source>Choose the automatic runtime in the preferences.</source>
        <translation>Elija el entorno de ejecución automático en las preferencias.</translation>
    </message>
    <message>
        <source>Add a photo of the same person.</source>
        <translation>Añada una foto de la misma persona.</translation>
    </message>
    <message>
        <source>Choose a recipe that does, or remove the reference.</source>
        <translation>Elija un método que use una referencia, o quite la referencia.</translation>
    </message>
    <message>
        <source>Paint the damage, or choose another recipe.</source>
        <translation>Marque los daños o elija otro método.</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>Elija otro método.</translation>
    </message>
    <message>
        <source>Choose another preset.</source>
        <translation>Elija otro preajuste.</translation>
    </message>
    <message>
        <source>Remove the painted damage, or choose another recipe.</source>
        <translation>Vacíe la máscara o elija otro método.</translation>
    </message>
    <message>
        <source>Choose a face, or something to do to the photo.</source>
        <translation>Elija un rostro o algo que hacer con la foto.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Why nothing was exported</source>
        <translation>Por qué no se exportó nada</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was exported. Try again soon.</source>
        <translation>⚠ No se pudieron guardar sus últimos cambios, por lo que no se exportó nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Photo that is being exported</source>
        <translation>Foto que se está exportando</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Summary of the export</source>
        <translation>Resumen de la exportación</translation>
    </message>
    <message>
        <source>Copy Summary</source>
        <translation>Copiar resumen</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>Reintentar las fallidas</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export the Rest</source>
        <translation>Exportar el resto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export restored photos</source>
        <translation>Exportar fotos restauradas</translation>
    </message>
    <message>
        <source>Saving your latest changes…</source>
        <translation>Guardando sus últimos cambios…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation>Cancelado: {counts}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Carpeta: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported with a warning, see their notes.</source>
        <translation>
            <numerusform>%n foto exportada con una advertencia; consulte las notas.</numerusform>
            <numerusform>%n fotos exportadas con una advertencia; consulte las notas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the current photo…</source>
        <translation>Se detendrá después de la foto actual…</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number} de {of}: {name}</translation>
    </message>
</context>
<context>
    <name>ExportOptionsPage</name>
    <message>
        <source>Also copy untouched photos</source>
        <translation>Copiar también las fotos sin editar</translation>
    </message>
    <message>
        <source>Photos in which nothing was restored go along as they are; otherwise they are left out</source>
        <translation>Las fotos en las que no se restauró nada se copian tal cual; con esta opción desactivada, se omiten</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Qué se exporta</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept the proposed damage</source>
        <translation>Aceptar los daños propuestos</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>Lo añade a la máscara; se puede deshacer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Nombres de archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Igual que el original</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Same as the original, up to 16 bits per channel</source>
        <translation>Igual que el original, hasta 16 bits por canal</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8 bits por canal</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Same quality as the original</source>
        <translation>La misma calidad que el original</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>Calidad de JPEG y WebP</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP, 50 to 100; higher makes larger files</source>
        <translation>Calidad de JPEG y WebP, de 50 a 100; cuanto más alta, más grandes son los archivos</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>If the file exists</source>
        <translation>Si el archivo existe</translation>
    </message>
    <message>
        <source>Add a number to the new file</source>
        <translation>Añadir un número al archivo nuevo</translation>
    </message>
    <message>
        <source>Replace earlier results of this program</source>
        <translation>Reemplazar resultados anteriores de este programa</translation>
    </message>
    <message>
        <source>Your scans, and files of other programs, are never overwritten.</source>
        <translation>Sus escaneos y los archivos de otros programas nunca se sobrescriben.</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s date</source>
        <translation>Conservar la fecha de la foto</translation>
    </message>
    <message>
        <source>The exported file gets the date of the photo&apos;s file, so that folders sort both alike</source>
        <translation>El archivo exportado recibe la fecha del archivo de la foto, para que las carpetas ordenen ambos igual</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>Fecha del archivo</translation>
    </message>
    <message>
        <source>Write it beside the photo</source>
        <translation>Guardarla junto a la foto</translation>
    </message>
    <message>
        <source>What was marked as damaged becomes a picture beside the photo: NAME.damage.png</source>
        <translation>La máscara de daños se guarda como imagen junto a la foto: NOMBRE.damage.png</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Write a map beside the photo</source>
        <translation>Guardar un mapa junto a la foto</translation>
    </message>
    <message>
        <source>What was invented becomes a picture beside the photo, white on black: NAME.invented.png</source>
        <translation>Lo inventado se guarda como imagen junto a la foto, en blanco sobre negro: NAME.invented.png</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>Lo inventado</translation>
    </message>
    <message>
        <source>Longest side at most</source>
        <translation>Lado largo como máximo</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>Lado largo en píxeles</translation>
    </message>
    <message>
        <source>Smaller photos keep their size</source>
        <translation>Las fotos más pequeñas conservan su tamaño</translation>
    </message>
    <message>
        <source>Folder of the exported photos</source>
        <translation>Carpeta de las fotos exportadas</translation>
    </message>
    <message>
        <source>Choose the folder of the exported photos</source>
        <translation>Elegir la carpeta de las fotos exportadas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Template for file names</source>
        <translation>Plantilla de los nombres de archivo</translation>
    </message>
    <message>
        <source>{name}: name of the photo, {n}: a running number, {date}: the date it was taken</source>
        <translation>{name}: nombre de la foto, {n}: número correlativo, {date}: fecha de captura</translation>
    </message>
    <message>
        <source>Insert the name of the photo</source>
        <translation>Insertar el nombre de la foto</translation>
    </message>
    <message>
        <source>Insert a running number</source>
        <translation>Insertar un número correlativo</translation>
    </message>
    <message>
        <source>Insert the date the photo was taken</source>
        <translation>Insertar la fecha de captura</translation>
    </message>
    <message>
        <source>Folder for exported photos</source>
        <translation>Carpeta para las fotos exportadas</translation>
    </message>
    <message>
        <source>This format stores 8 bits per channel</source>
        <translation>Este formato guarda 8 bits por canal</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Por ejemplo: {name}</translation>
    </message>
    <message>
        <source>⚠ The files need a name.</source>
        <translation>⚠ Indique un nombre para los archivos.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {n} and {date} may be used in braces.</source>
        <translation>⚠ Entre llaves solo se pueden usar {name}, {n} y {date}.</translation>
    </message>
    <message>
        <source>⚠ A name may not contain / \ : * ? &quot; &lt; &gt; |</source>
        <translation>⚠ Un nombre no puede contener ninguno de estos caracteres: / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Restore this face</source>
        <translation>Restaurar este rostro</translation>
    </message>
    <message>
        <source>Restore this face, or leave it as it is</source>
        <translation>Restaurar este rostro o dejarlo como está</translation>
    </message>
    <message>
        <source>Actions for this face</source>
        <translation>Acciones para este rostro</translation>
    </message>
    <message>
        <source>Apply to all faces</source>
        <translation>Aplicar a todos los rostros</translation>
    </message>
    <message>
        <source>Copy settings to selected photos</source>
        <translation>Copiar ajustes a las fotos seleccionadas</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>Quitar rostro</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En espera…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Se deja como está</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Sin restaurar todavía</translation>
    </message>
    <message>
        <source>Sharp already</source>
        <translation>Ya es nítido</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>Se conserva el original</translation>
    </message>
    <message>
        <source>Candidate {number} of {count}</source>
        <translation>Variante {number} de {count}</translation>
    </message>
</context>
<context>
    <name>FaceController</name>
    <message>
        <source>Select other photos in the album first, then copy the settings to them.</source>
        <translation>Seleccione primero otras fotos en el álbum y después copie en ellas los ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>Settings were copied to %n face(s).</source>
        <translation>
            <numerusform>Los ajustes se copiaron a %n rostro.</numerusform>
            <numerusform>Los ajustes se copiaron a %n rostros.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceDelegate</name>
    <message>
        <source>{side} px</source>
        <translation>{side} px</translation>
    </message>
</context>
<context>
    <name>FaceTool</name>
    <message>
        <source>Click the other eye. Backspace takes the first one back.</source>
        <translation>Haga clic en el otro ojo. Con Retroceso se deshace el primero.</translation>
    </message>
    <message>
        <source>Click both eyes, or drag a box around the face. Esc cancels.</source>
        <translation>Haga clic en ambos ojos o arrastre un recuadro alrededor del rostro. Esc cancela.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or click both eyes. Esc cancels.</source>
        <translation>Arrastre un recuadro alrededor del rostro o haga clic en ambos ojos. Esc cancela.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Face {number}</source>
        <translation>Rostro {number}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Faces</source>
        <translation>Rostros</translation>
    </message>
    <message>
        <source>Add a face with a box (Ctrl+Shift+B)</source>
        <translation>Añadir un rostro con un recuadro (Ctrl+Mayús+B)</translation>
    </message>
    <message>
        <source>Add a face by its eyes (Ctrl+Shift+E)</source>
        <translation>Añadir un rostro por los ojos (Ctrl+Mayús+E)</translation>
    </message>
    <message>
        <source>Look for faces again (Ctrl+L)</source>
        <translation>Buscar rostros de nuevo (Ctrl+L)</translation>
    </message>
    <message>
        <source>No photo open</source>
        <translation>Ninguna foto abierta</translation>
    </message>
    <message>
        <source>Open a folder of scans and choose a photo; its faces appear here.</source>
        <translation>Abra una carpeta de escaneos y elija una foto; sus rostros aparecerán aquí.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Buscando rostros…</translation>
    </message>
    <message>
        <source>You can paint damage in the meantime.</source>
        <translation>Mientras tanto, puede marcar daños.</translation>
    </message>
    <message>
        <source>Restores when the faces are found.</source>
        <translation>La restauración empieza cuando se encuentran los rostros.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Abriendo la foto…</translation>
    </message>
    <message>
        <source>Its faces appear here when it is open.</source>
        <translation>Sus rostros aparecerán aquí cuando se abra.</translation>
    </message>
    <message>
        <source>Don&apos;t Restore</source>
        <translation>No restaurar</translation>
    </message>
    <message>
        <source>Don&apos;t restore when the faces are found</source>
        <translation>No restaurar cuando se encuentren los rostros</translation>
    </message>
    <message>
        <source>Look for faces</source>
        <translation>Buscar rostros</translation>
    </message>
    <message>
        <source>Faces have not been looked for yet</source>
        <translation>Todavía no se han buscado rostros</translation>
    </message>
    <message>
        <source>Let the application find them.</source>
        <translation>El programa puede encontrarlos por usted.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Dibujar un recuadro</translation>
    </message>
    <message>
        <source>Click both eyes</source>
        <translation>Hacer clic en ambos ojos</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No se encontró ningún rostro</translation>
    </message>
    <message>
        <source>Mark one by hand: draw a box around it on the photo, or click both eyes.</source>
        <translation>Indique uno a mano: dibuje un recuadro a su alrededor en la foto o haga clic en ambos ojos.</translation>
    </message>
    <message>
        <source>Restore every face that is switched on (Ctrl+Shift+Return)</source>
        <translation>Restaurar todos los rostros activados (Ctrl+Mayús+Intro)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n rostro</numerusform>
            <numerusform>%n rostros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation>
            <numerusform>Restaurar %n rostro</numerusform>
            <numerusform>Restaurar %n rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>All faces are sharp</source>
        <translation>Todos los rostros son nítidos</translation>
    </message>
</context>
<context>
    <name>FamilyAnswers</name>
    <message>
        <source>Answers (*.json)</source>
        <translation>Respuestas (*.json)</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>Importar respuestas</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of {name} could not be taken.</source>
        <translation>
            <numerusform>No se pudo importar %n respuesta de {name}.</numerusform>
            <numerusform>No se pudieron importar %n respuestas de {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the details to see which.</source>
        <translation>Copie los detalles para ver cuáles.</translation>
    </message>
    <message numerus="yes">
        <source>{name} answered for %n face(s).</source>
        <translation>
            <numerusform>{name} respondió sobre %n rostro.</numerusform>
            <numerusform>{name} respondió sobre %n rostros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) got a name.</source>
        <translation>
            <numerusform>%n rostro ha recibido un nombre.</numerusform>
            <numerusform>%n rostros han recibido un nombre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>For the Family</source>
        <translation>Para la familia</translation>
    </message>
    <message>
        <source>What the album is called on the page</source>
        <translation>Nombre del álbum en la página</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Makes one page of the photos whose faces were restored. Your family opens it in any browser, on a phone, too, and says whether the faces still look like the people they knew.</source>
        <translation>Crea una página con las fotos cuyos rostros se restauraron. Su familia la abre en cualquier navegador, también en el móvil, y dice si los rostros todavía se parecen a las personas que conoció.</translation>
    </message>
    <message>
        <source>Nothing is sent: you give the page away by mail or on a stick, and a small file comes back, which File &gt; Import Answers takes. The page holds faces and names: give it to those who may see them.</source>
        <translation>No se envía nada: usted entrega la página por correo o en una memoria USB y recibe un pequeño archivo, que se importa con «Archivo &gt; Importar respuestas». La página contiene rostros y nombres: entréguela solo a quien pueda verlos.</translation>
    </message>
    <message>
        <source>Ask the family</source>
        <translation>Preguntar a la familia</translation>
    </message>
    <message>
        <source>Make the Page</source>
        <translation>Crear la página</translation>
    </message>
    <message numerus="yes">
        <source>The page is ready: %n photo(s), {megabytes} MB</source>
        <translation>
            <numerusform>La página está lista: %n foto, {megabytes} MB</numerusform>
            <numerusform>La página está lista: %n fotos, {megabytes} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>Give this file away by mail or on a stick. What comes back is a file answers-NAME.json: take it with File &gt; Import Answers.</source>
        <translation>Entregue este archivo por correo o en una memoria USB. Recibirá un archivo answers-NOMBRE.json: impórtelo con «Archivo &gt; Importar respuestas».</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to pgdiff-desktop</source>
        <translation>Le damos la bienvenida a pgdiff-desktop</translation>
    </message>
    <message>
        <source>It brings the faces in old family photos back. Everything happens on this computer: no photo and nothing about you ever leaves it, and your scans are never changed.</source>
        <translation>El programa devuelve la vida a los rostros de fotos familiares antiguas. Todo ocurre en este equipo: ninguna foto ni ningún dato sobre usted sale nunca de él, y sus escaneos nunca se modifican.</translation>
    </message>
    <message>
        <source>Ready to work, without a network</source>
        <translation>Listo para trabajar, sin red</translation>
    </message>
    <message>
        <source>The starter models come with the program and are free for any use. They work on faces of 256 px, which is as much as most small prints hold.</source>
        <translation>Los modelos básicos vienen con el programa y son libres para cualquier uso. Procesan los rostros a 256 px, que es todo lo que contienen la mayoría de las copias pequeñas.</translation>
    </message>
    <message>
        <source>Larger models for larger scans</source>
        <translation>Modelos grandes para escaneos de alta resolución</translation>
    </message>
    <message>
        <source>The published models work on faces of 512 px and bring back finer detail. They are made by others, who allow private, non-commercial use only: you read their licences before the download begins.</source>
        <translation>Los modelos publicados procesan los rostros a 512 px y recuperan detalles más finos. Son obra de terceros que solo permiten el uso privado y no comercial: leerá sus licencias antes de que empiece la descarga.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Open a Folder of Scans…</source>
        <translation>Abrir una carpeta de escaneos…</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Abrir una carpeta de escaneos</translation>
    </message>
    <message>
        <source>Look Around First</source>
        <translation>Echar antes un vistazo</translation>
    </message>
    <message>
        <source>Continue to the window</source>
        <translation>Continuar a la ventana principal</translation>
    </message>
    <message>
        <source>{have} of {of} downloaded. You can start working in the meantime.</source>
        <translation>{have} de {of} descargados. Mientras tanto, puede empezar a trabajar.</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>Cancelar la descarga</translation>
    </message>
    <message>
        <source>They are installed, and will be used.</source>
        <translation>Están instalados y se usarán.</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>Descargar ({size})…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Open a folder of scans</source>
        <translation>Abrir una carpeta de escaneos</translation>
    </message>
    <message>
        <source>A folder is an album. Open it from the File menu, or drop it on the window. Your scans are never changed: what you decide is kept beside them, in a folder named .pgdiff.</source>
        <translation>Una carpeta es un álbum. Ábrala desde el menú «Archivo» o suéltela en la ventana. Sus escaneos nunca se modifican: sus ediciones se guardan junto a ellos, en una carpeta llamada .pgdiff.</translation>
    </message>
    <message>
        <source>Mark the damage</source>
        <translation>Marcar los daños</translation>
    </message>
    <message>
        <source>Paint over cracks and stains with the brush (B), or let Find Scratches propose them. Only what is marked is filled in. A photo without cracks needs no marks.</source>
        <translation>Pinte sobre grietas y manchas con el pincel (B) o deje que «Buscar arañazos» las proponga. Solo se rellena lo que está marcado. Una foto sin grietas no necesita marcas.</translation>
    </message>
    <message>
        <source>Choose a recipe for each face</source>
        <translation>Elegir un método para cada rostro</translation>
    </message>
    <message>
        <source>Faces are found when a photo is opened; each has a card on the right. The list of recipes shows what each needs and what it invents. With a sharp photo of the same person, the face keeps its likeness.</source>
        <translation>Los rostros se buscan al abrir una foto; cada uno tiene un panel a la derecha. La lista de métodos muestra qué necesita cada uno y qué inventa. Con una foto nítida de la misma persona, el rostro conserva el parecido.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore one face (Ctrl+Return), the photo, or the whole album. The queue works in the background; you can go on with other photos, and it continues after a restart.</source>
        <translation>Restaure un rostro (Ctrl+Intro), la foto o todo el álbum. La cola trabaja en segundo plano; puede seguir con otras fotos, y continúa después de reiniciar el programa.</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Comparar y elegir</translation>
    </message>
    <message>
        <source>Every run adds candidates, and the original stays one of them. Choose with the keys 0 (the original) to 9, and hold C to see the photo as it was.</source>
        <translation>Cada tanda añade variantes, y el original sigue siendo una de ellas. Elija con las teclas 0 (el original) a 9, y mantenga pulsada la tecla C para ver la foto como estaba.</translation>
    </message>
    <message>
        <source>Export copies</source>
        <translation>Exportar copias</translation>
    </message>
    <message>
        <source>Export writes restored copies in a folder of your choice, never over a scan. Each file says what was restored, and how.</source>
        <translation>Al exportar se guardan copias restauradas en la carpeta que elija, nunca encima de un escaneo. Cada archivo indica qué se restauró y cómo.</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>Folders of the album</source>
        <translation>Carpetas del álbum</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder}, {photos}</source>
        <translation>{folder}, {photos}</translation>
    </message>
</context>
<context>
    <name>HintLayer</name>
    <message>
        <source>Clear Colours</source>
        <translation>Quitar los colores</translation>
    </message>
</context>
<context>
    <name>HintMenu</name>
    <message>
        <source>Other Colour…</source>
        <translation>Otro color…</translation>
    </message>
    <message>
        <source>Clear All Colours</source>
        <translation>Quitar todos los colores</translation>
    </message>
    <message>
        <source>Colour to paint</source>
        <translation>Color para pintar</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>Azul marino</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Azul claro</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>Rojo oscuro</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Piel clara</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Piel oscura</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>Rubio</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrón</translation>
    </message>
    <message>
        <source>Beige</source>
        <translation>Beige</translation>
    </message>
    <message>
        <source>Grey, without colour</source>
        <translation>Gris, sin color</translation>
    </message>
    <message>
        <source>Colour to Paint</source>
        <translation>Color para pintar</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>the same person: {chance} of 100</source>
        <translation>la misma persona: {chance} de 100</translation>
    </message>
    <message>
        <source>perhaps the same person: {chance} of 100</source>
        <translation>quizá la misma persona: {chance} de 100</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>¿otra persona? {chance} de 100</translation>
    </message>
    <message>
        <source>person: cannot tell</source>
        <translation>persona: no se puede saber</translation>
    </message>
    <message>
        <source>Faces of children change too much for the judge to tell whether this is the person.</source>
        <translation>Los rostros de los niños cambian demasiado para que el modelo pueda decir si es la misma persona.</translation>
    </message>
    <message>
        <source>The photo shows too little to tell whether this is the person.</source>
        <translation>La foto muestra demasiado poco para decir si es la misma persona.</translation>
    </message>
    <message>
        <source>Compared with the reference: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Comparación con la referencia: en {chance} de cada 100 casos, dos fotos tan parecidas muestran a la misma persona (de {low} a {high}).</translation>
    </message>
    <message>
        <source>Compared with other photos of the person: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Comparación con otras fotos de la persona: en {chance} de cada 100 casos, dos fotos tan parecidas muestran a la misma persona (de {low} a {high}).</translation>
    </message>
    <message>
        <source>Compared with the photo, as far as it shows anything: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Comparación con la foto, en la medida en que muestra algo: en {chance} de cada 100 casos, dos fotos tan parecidas muestran a la misma persona (de {low} a {high}).</translation>
    </message>
    <message>
        <source>Every candidate is probably somebody else, so the original is kept. Add a reference, choose less strength, or paint less damage.</source>
        <translation>Probablemente todas las variantes muestran a otra persona, por lo que se conserva el original. Añada una referencia, elija menos intensidad o marque menos daños.</translation>
    </message>
    <message>
        <source>Suggested: {recipe}</source>
        <translation>Recomendado: {recipe}</translation>
    </message>
    <message>
        <source>Suggested: {recipe}, about {time}</source>
        <translation>Recomendado: {recipe}, aproximadamente {time}</translation>
    </message>
    <message>
        <source>This face is sharp already: restoring all faces leaves it as it is.</source>
        <translation>Este rostro ya es nítido: al restaurar todos los rostros se deja como está.</translation>
    </message>
    <message>
        <source>Both eyes are damaged: what comes back is invented. A reference helps.</source>
        <translation>Ambos ojos están dañados: el resultado es inventado. Una referencia ayuda.</translation>
    </message>
    <message>
        <source>This face has very few pixels: what comes back is mostly invented. A reference helps.</source>
        <translation>Este rostro tiene muy pocos píxeles: el resultado es inventado en su mayor parte. Una referencia ayuda.</translation>
    </message>
    <message>
        <source>Seen from the side: what comes back may not be the person.</source>
        <translation>Visto de perfil: puede que el resultado no sea la misma persona.</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer a continuación</translation>
    </message>
</context>
<context>
    <name>Invented</name>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nariz</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Boca</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Pelo</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>como en la foto</translation>
    </message>
    <message>
        <source>partly invented</source>
        <translation>invención parcial</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>invención</translation>
    </message>
    <message>
        <source>{region}: {degree} ({percent}%)</source>
        <translation>{region}: {degree} ({percent}&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>InventedLegend</name>
    <message>
        <source>What was invented</source>
        <translation>Lo que se inventó</translation>
    </message>
    <message>
        <source>Partly invented</source>
        <translation>Inventado en parte</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>Inventado</translation>
    </message>
    <message>
        <source>The rest is as the photo says</source>
        <translation>El resto es como en la foto</translation>
    </message>
    <message>
        <source>Working out what was invented…</source>
        <translation>Determinando qué se inventó…</translation>
    </message>
    <message>
        <source>Nothing was restored in this photo yet.</source>
        <translation>Todavía no se ha restaurado nada en esta foto.</translation>
    </message>
    <message>
        <source>{face}: as it is in the photo</source>
        <translation>{face}: tal como está en la foto</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>These models may not be used commercially</source>
        <translation>Estos modelos no se pueden usar con fines comerciales</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Modelos y sus licencias</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>I have read the licence, and I accept it</source>
        <translation>He leído la licencia y la acepto</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Accept the licence and download</source>
        <translation>Aceptar la licencia y descargar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</source>
        <translation>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>{licence}: the text is at {url}</source>
        <translation>{licence}: el texto está en {url}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{folder} (missing)</source>
        <translation>{folder} (no se encuentra)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The photos of the album. Those that are selected can be restored together.</source>
        <translation>Las fotos del álbum. Las seleccionadas se pueden restaurar juntas.</translation>
    </message>
    <message>
        <source>The open photo. What you paint here is invented anew; the file stays as it is.</source>
        <translation>La foto abierta. Lo que marque aquí se inventa desde cero; el archivo no se modifica.</translation>
    </message>
    <message>
        <source>Tools for the damage in the photo: paint it, or let it be proposed.</source>
        <translation>Herramientas para los daños de la foto: márquelos o deje que se propongan.</translation>
    </message>
    <message>
        <source>What is done to the whole photo, beside its faces.</source>
        <translation>Lo que se hace con toda la foto, aparte de sus rostros.</translation>
    </message>
    <message>
        <source>The faces of the photo: how each is restored, and which candidate is chosen.</source>
        <translation>Los rostros de la foto: cómo se restaura cada uno y qué variante está elegida.</translation>
    </message>
    <message>
        <source>The faces that wait to be restored, and what became of the others.</source>
        <translation>Los rostros que esperan a ser restaurados y el resultado de los demás.</translation>
    </message>
    <message>
        <source>What you should know, and what to do about it.</source>
        <translation>Lo que conviene saber y qué hacer al respecto.</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Photo that is being worked on</source>
        <translation>Foto que se está procesando</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Creando…</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was made. Try again soon.</source>
        <translation>⚠ No se pudieron guardar sus últimos cambios, por lo que no se creó nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number} de {of}: {name}</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Brush Stroke</source>
        <translation>Pincelada</translation>
    </message>
    <message>
        <source>Erase Line</source>
        <translation>Borrar línea</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Erase Area</source>
        <translation>Borrar zona</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Erase Rectangle</source>
        <translation>Borrar rectángulo</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Grow Damage</source>
        <translation>Expandir la máscara</translation>
    </message>
    <message>
        <source>Shrink Damage</source>
        <translation>Contraer la máscara</translation>
    </message>
    <message>
        <source>Feather Damage</source>
        <translation>Calar la máscara</translation>
    </message>
    <message>
        <source>Invert Damage</source>
        <translation>Invertir la máscara</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>Importar la máscara</translation>
    </message>
    <message>
        <source>Accept Scratches</source>
        <translation>Aceptar arañazos</translation>
    </message>
    <message>
        <source>Clear Damage</source>
        <translation>Vaciar la máscara</translation>
    </message>
</context>
<context>
    <name>MaskMenu</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>By how many pixels to grow, shrink or feather</source>
        <translation>Número de píxeles para expandir, contraer o calar</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>&amp;Expandir</translation>
    </message>
    <message>
        <source>&amp;Shrink</source>
        <translation>&amp;Contraer</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>Ca&amp;lar</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Invertir</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Pictures (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</source>
        <translation>Imágenes (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>Importar la máscara</translation>
    </message>
    <message>
        <source>Export Damage</source>
        <translation>Exportar la máscara</translation>
    </message>
    <message>
        <source>damage.png</source>
        <translation>mascara.png</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>MenuCommands</name>
    <message>
        <source>The photo is still being opened.</source>
        <translation>La foto todavía se está abriendo.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Deshacer: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rehacer: {step}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open &amp;Photos…</source>
        <translation>Abrir &amp;fotos…</translation>
    </message>
    <message>
        <source>Recent &amp;Albums</source>
        <translation>Álbumes &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Split Page…</source>
        <translation>&amp;Dividir página…</translation>
    </message>
    <message>
        <source>&amp;Crop and Straighten…</source>
        <translation>Recor&amp;tar y enderezar…</translation>
    </message>
    <message>
        <source>&amp;Take Out Pages…</source>
        <translation>E&amp;xtraer páginas…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Before and After…</source>
        <translation>&amp;Antes y después…</translation>
    </message>
    <message>
        <source>For the Fa&amp;mily…</source>
        <translation>Para la fa&amp;milia…</translation>
    </message>
    <message>
        <source>&amp;Import Answers…</source>
        <translation>&amp;Importar respuestas…</translation>
    </message>
    <message>
        <source>Pro&amp;venance…</source>
        <translation>&amp;Procedencia…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy Settings to Selected Photos</source>
        <translation>&amp;Copiar ajustes a las fotos seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>Ajustar a la &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Tamaño real</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>&amp;Compare with Slider</source>
        <translation>&amp;Comparar con deslizador</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>Lado a la&amp;do</translation>
    </message>
    <message>
        <source>Show &amp;Damage</source>
        <translation>Mostrar la &amp;máscara</translation>
    </message>
    <message>
        <source>Shows what is repaired as damage, with every tool. While you paint it, it is shown anyway.</source>
        <translation>Muestra con cualquier herramienta lo que se repara como daño. Mientras se marca, se muestra siempre.</translation>
    </message>
    <message>
        <source>Show &amp;What Was Invented</source>
        <translation>Mostrar lo &amp;inventado</translation>
    </message>
    <message>
        <source>Hatches what the restored photo shows and the original does not say.</source>
        <translation>Marca con un rayado lo que la foto restaurada muestra y el original no permite saber.</translation>
    </message>
    <message>
        <source>Show Face &amp;Boxes</source>
        <translation>Mostrar los &amp;recuadros de los rostros</translation>
    </message>
    <message>
        <source>P&amp;eople of the Album…</source>
        <translation>Pers&amp;onas del álbum…</translation>
    </message>
    <message>
        <source>&amp;Next Photo</source>
        <translation>Foto &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Photo</source>
        <translation>Foto a&amp;nterior</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>&amp;Rostros</translation>
    </message>
    <message>
        <source>&amp;Look for Faces Again</source>
        <translation>&amp;Buscar rostros de nuevo</translation>
    </message>
    <message>
        <source>Add Face with a &amp;Box</source>
        <translation>Añadir rostro con &amp;recuadro</translation>
    </message>
    <message>
        <source>Add Face by Its &amp;Eyes</source>
        <translation>Añadir rostro por los &amp;ojos</translation>
    </message>
    <message>
        <source>&amp;Remove Face</source>
        <translation>&amp;Quitar rostro</translation>
    </message>
    <message>
        <source>Restore &amp;Face</source>
        <translation>Restaurar ros&amp;tro</translation>
    </message>
    <message>
        <source>Restore &amp;All Faces</source>
        <translation>Restaurar to&amp;dos los rostros</translation>
    </message>
    <message>
        <source>Restore &amp;Selected Photos</source>
        <translation>Restaurar las &amp;fotos seleccionadas</translation>
    </message>
    <message>
        <source>Ne&amp;xt Face</source>
        <translation>Rostro &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Face</source>
        <translation>Rostro &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Cola</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Cancel All</source>
        <translation>&amp;Cancelar todo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>&amp;Primeros pasos</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelos…</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>Abrir la carpeta del &amp;registro</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostics</source>
        <translation>&amp;Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>&amp;About pgdiff-desktop</source>
        <translation>Acerca &amp;de pgdiff-desktop</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command} ({key})</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model files</source>
        <translation>Archivos de modelos</translation>
    </message>
    <message>
        <source>Download All ({size})</source>
        <translation>Descargar todo ({size})</translation>
    </message>
    <message>
        <source>Download all large models</source>
        <translation>Descargar todos los modelos grandes</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>non-commercial</source>
        <translation>no comercial</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>No instalado</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Incluido</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Progress of {file}</source>
        <translation>Progreso de {file}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>Cancelar la descarga de {name}</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>Descargar {name}</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Face model</source>
        <translation>Modelo de rostros</translation>
    </message>
    <message>
        <source>knows what faces look like</source>
        <translation>sabe cómo son los rostros</translation>
    </message>
    <message>
        <source>Restorer</source>
        <translation>Modelo de restauración</translation>
    </message>
    <message>
        <source>removes blur and noise from a face</source>
        <translation>elimina el desenfoque y el ruido de un rostro</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Modelo de estimación</translation>
    </message>
    <message>
        <source>makes the sharp, complete face that restoring starts from</source>
        <translation>crea el rostro nítido y completo del que parte la restauración</translation>
    </message>
    <message>
        <source>Colouriser</source>
        <translation>Modelo de coloreado</translation>
    </message>
    <message>
        <source>estimates the colours of a black-and-white photo</source>
        <translation>estima los colores de una foto en blanco y negro</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Modelo de parecido</translation>
    </message>
    <message>
        <source>keeps the likeness of a reference photo</source>
        <translation>mantiene el parecido con una foto de referencia</translation>
    </message>
    <message>
        <source>Identity judge</source>
        <translation>Modelo de identidad</translation>
    </message>
    <message>
        <source>says whether a restored face is still the same person</source>
        <translation>dice si un rostro restaurado sigue siendo la misma persona</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Detector de rostros</translation>
    </message>
    <message>
        <source>finds faces in a photo</source>
        <translation>encuentra rostros en una foto</translation>
    </message>
    <message>
        <source>Face parser</source>
        <translation>Segmentación de rostros</translation>
    </message>
    <message>
        <source>finds the outline of face and hair for pasting back</source>
        <translation>encuentra el contorno del rostro y el pelo para devolverlos a la foto</translation>
    </message>
    <message>
        <source>Scratch detector</source>
        <translation>Detector de arañazos</translation>
    </message>
    <message>
        <source>proposes damaged areas</source>
        <translation>propone zonas dañadas</translation>
    </message>
    <message>
        <source>Clean-up model</source>
        <translation>Modelo de limpieza</translation>
    </message>
    <message>
        <source>takes noise and blocks off the whole photo, and enlarges it</source>
        <translation>elimina el ruido y los artefactos JPEG de toda la foto y la amplía</translation>
    </message>
    <message>
        <source>Inpainting model</source>
        <translation>Modelo de relleno</translation>
    </message>
    <message>
        <source>fills large holes of the whole photo</source>
        <translation>rellena grandes huecos de toda la foto</translation>
    </message>
    <message>
        <source>Perceptual features</source>
        <translation>Rasgos perceptivos</translation>
    </message>
    <message>
        <source>for finer detail</source>
        <translation>para detalles más finos</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminador</translation>
    </message>
    <message>
        <source>Starter models, included with pgdiff-desktop</source>
        <translation>Modelos básicos, incluidos con pgdiff-desktop</translation>
    </message>
    <message>
        <source>Large models, for faces of 512 px</source>
        <translation>Modelos grandes, para rostros de 512 px</translation>
    </message>
    <message>
        <source>Estimators, for sharper faces of 512 px</source>
        <translation>Modelos de estimación, para rostros más nítidos de 512 px</translation>
    </message>
    <message>
        <source>Shared helper models</source>
        <translation>Modelos auxiliares comunes</translation>
    </message>
    <message>
        <source>Quality enhancement, for the command line only</source>
        <translation>Mejora de la calidad, solo para la línea de comandos</translation>
    </message>
    <message>
        <source>Always available, and free for any use. They work on faces of 256 px.</source>
        <translation>Siempre disponibles y libres para cualquier uso. Procesan los rostros a 256 px.</translation>
    </message>
    <message>
        <source>For scans in which a face covers more than 256 px. Private, non-commercial use only.</source>
        <translation>Para escaneos en los que un rostro ocupa más de 256 px. Solo para uso privado y no comercial.</translation>
    </message>
    <message>
        <source>One of them is enough: the first that is installed is used. Private, non-commercial use only.</source>
        <translation>Basta con uno: se usa el primero que esté instalado. Solo para uso privado y no comercial.</translation>
    </message>
    <message>
        <source>Larger detectors find more faces; none is required.</source>
        <translation>Los detectores grandes encuentran más rostros; ninguno es imprescindible.</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>tamaño desconocido</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>más de {size}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Folder of the downloaded models</source>
        <translation>Carpeta de los modelos descargados</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>Dispositivo y memoria</translation>
    </message>
    <message>
        <source>Likeness of restored faces</source>
        <translation>Parecido de las caras restauradas</translation>
    </message>
    <message>
        <source>Result of the last action</source>
        <translation>Resultado de la última acción</translation>
    </message>
    <message>
        <source>Working on the model files</source>
        <translation>Trabajando en los archivos de modelos</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Open the folder of the models</source>
        <translation>Abrir la carpeta de modelos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Choose another folder for the models</source>
        <translation>Elegir otra carpeta de modelos</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Downloaded to</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Parecido</translation>
    </message>
    <message>
        <source>Of 120 faces that the included models had never seen, every group of people came back more alike than its photos were; women and people above 65 gained least.</source>
        <translation>De 120 caras que los modelos incluidos nunca habían visto, todos los grupos de personas quedaron más parecidos de lo que eran sus fotos; quienes menos ganaron fueron las mujeres y las personas mayores de 65 años.</translation>
    </message>
    <message>
        <source>Import from Folder…</source>
        <translation>Importar desde una carpeta…</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>Importar modelos desde una carpeta</translation>
    </message>
    <message>
        <source>Import models that were downloaded on another computer</source>
        <translation>Importar modelos descargados en otro equipo</translation>
    </message>
    <message>
        <source>Verify All</source>
        <translation>Verificar todo</translation>
    </message>
    <message>
        <source>Verify all models</source>
        <translation>Verificar todos los modelos</translation>
    </message>
    <message>
        <source>Compare size and hash of every installed model</source>
        <translation>Comparar el tamaño y la suma de verificación de cada modelo instalado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Folder with model files</source>
        <translation>Carpeta con archivos de modelos</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>Carpeta para los modelos descargados</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n modelo importado.</numerusform>
            <numerusform>%n modelos importados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) verified.</source>
        <translation>
            <numerusform>%n modelo verificado.</numerusform>
            <numerusform>%n modelos verificados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>How many candidates are sampled at once</source>
        <translation>Cuántas variantes se crean a la vez</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Preset and number of candidates</source>
        <translation>Preajuste y número de variantes</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n variante</numerusform>
            <numerusform>%n variantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nombre de esta persona</translation>
    </message>
    <message>
        <source>Who this is; the name is written into the results, too</source>
        <translation>Quién es; el nombre se escribe también en los resultados</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Unexpected error: {error}</source>
        <translation>Error inesperado: {error}</translation>
    </message>
    <message>
        <source>Try again. If the error comes back, copy the details and report it.</source>
        <translation>Inténtelo de nuevo. Si el error se repite, copie los detalles e informe del problema.</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>Notificación siguiente</translation>
    </message>
    <message>
        <source>Dismiss All</source>
        <translation>Cerrar todas</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Copiar este mensaje</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} de {of}</translation>
    </message>
    <message numerus="yes">
        <source>(%n time(s))</source>
        <translation>
            <numerusform>(%n vez)</numerusform>
            <numerusform>(%n veces)</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The processor computes instead of the graphics card.</source>
        <translation>Calcula el procesador en lugar de la tarjeta gráfica.</translation>
    </message>
    <message>
        <source>A face is very small or seen from the side: what comes back may not be the person.</source>
        <translation>Un rostro es muy pequeño o está de perfil: el resultado puede no parecerse a la persona.</translation>
    </message>
    <message>
        <source>A face has finer detail than these models see: it was kept. Larger models see more.</source>
        <translation>Un rostro tiene detalles más finos de los que procesan estos modelos: se han conservado. Los modelos grandes procesan detalles más finos.</translation>
    </message>
    <message>
        <source>Only faces are coloured; the colours are invented.</source>
        <translation>Solo se han coloreado los rostros; los colores son inventados.</translation>
    </message>
    <message>
        <source>The whole photo is coloured; the colours are invented.</source>
        <translation>Se ha coloreado toda la foto; los colores son inventados.</translation>
    </message>
    <message>
        <source>The photo has colours already and kept them; ask for whole-photo colour to colour it anew.</source>
        <translation>La foto ya tiene colores y se han conservado; elija «Foto completa» en «Color» para volver a colorearla.</translation>
    </message>
    <message>
        <source>This looks like a negative: it can be inverted in the Photo card.</source>
        <translation>Esto parece un negativo: se puede invertir en el panel «Foto».</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling.</source>
        <translation>Con este método, estos modelos no inventan un rostro a partir de ruido: se ha restaurado sin muestreo.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling, and colours were put on a face that has none.</source>
        <translation>Con este método, estos modelos no inventan un rostro a partir de ruido: se ha restaurado sin muestreo y se ha coloreado un rostro que no tenía colores.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: colours were put on a face that has none.</source>
        <translation>Con este método, estos modelos no inventan un rostro a partir de ruido: se ha coloreado un rostro que no tenía colores.</translation>
    </message>
    <message>
        <source>Without sampling, all candidates of a face are alike.</source>
        <translation>Sin muestreo, todas las variantes de un rostro son iguales.</translation>
    </message>
    <message>
        <source>No damage is painted on a face, so it was left as it is.</source>
        <translation>No hay daños marcados en un rostro, por lo que se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>A face could not be cut out and was left as it is.</source>
        <translation>No se pudo recortar un rostro y se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>The memory was short: fewer faces were sampled at once.</source>
        <translation>La memoria era escasa: se han calculado menos rostros a la vez.</translation>
    </message>
    <message>
        <source>Not enough memory on the graphics card: what does not fit, the processor computes until the program is restarted.</source>
        <translation>No hay suficiente memoria en la tarjeta gráfica: lo que no cabe lo calcula el procesador hasta que se reinicie el programa.</translation>
    </message>
    <message>
        <source>Half precision spoiled a face, so it was computed again in full precision.</source>
        <translation>La media precisión estropeó un rostro, por lo que se ha vuelto a calcular con precisión completa.</translation>
    </message>
    <message>
        <source>Half precision gives wrong values on this device: full precision is used from now on, which takes longer.</source>
        <translation>La media precisión da valores erróneos en este dispositivo: a partir de ahora se usa la precisión completa, que tarda más.</translation>
    </message>
    <message>
        <source>The chosen runtime could not be used: PyTorch computed the networks.</source>
        <translation>No se pudo usar el entorno de ejecución elegido: PyTorch ha calculado las redes.</translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notices</source>
        <translation>Notificaciones</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Contraído</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Se muestra debajo</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportada</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>No procesada</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>menos del {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Nothing was chosen for it, so it is the same as the original.</source>
        <translation>No se eligió nada para esta foto, por lo que es igual que el original.</translation>
    </message>
    <message>
        <source>Written as {name}.</source>
        <translation>Guardada como {name}.</translation>
    </message>
    <message>
        <source>Its damage is {name}.</source>
        <translation>Máscara: {name}.</translation>
    </message>
    <message>
        <source>What was invented is {name}.</source>
        <translation>Lo inventado: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored: {names}.</source>
        <translation>
            <numerusform>%n rostro restaurado: {names}.</numerusform>
            <numerusform>%n rostros restaurados: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored.</source>
        <translation>
            <numerusform>%n rostro restaurado.</numerusform>
            <numerusform>%n rostros restaurados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Result of each photo</source>
        <translation>Resultado de cada foto</translation>
    </message>
</context>
<context>
    <name>OverlayMenu</name>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Opacity of the damage</source>
        <translation>Opacidad de la máscara</translation>
    </message>
    <message>
        <source>Colour of the damage</source>
        <translation>Color de la máscara</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Pages of {photo}</source>
        <translation>Páginas de {photo}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Space takes a page out, or leaves it.</source>
        <translation>La barra espaciadora marca o desmarca una página.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>Marcar todas</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>Desmarcar todas</translation>
    </message>
    <message>
        <source>Checked pages become photos of their own beside the file. The file itself is not changed.</source>
        <translation>Las páginas marcadas se guardan como fotos independientes junto al archivo. El archivo en sí no se modifica.</translation>
    </message>
    <message>
        <source>Page {number} cannot be read</source>
        <translation>No se puede leer la página {number}</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Split {photo}</source>
        <translation>Dividir {photo}</translation>
    </message>
    <message>
        <source>Crop and Straighten {photo}</source>
        <translation>Recortar y enderezar {photo}</translation>
    </message>
    <message>
        <source>Looking for the photos…</source>
        <translation>Buscando las fotos…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a rectangle, or draw one</source>
        <translation>Añadir un rectángulo o dibujar uno</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the rectangle (Del)</source>
        <translation>Quitar el rectángulo (Supr)</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>No separate photos were found. Draw a rectangle around each of them.</source>
        <translation>No se encontraron fotos separadas. Dibuje un rectángulo alrededor de cada foto.</translation>
    </message>
    <message>
        <source>No border was found. Pull the edges to where the photo ends.</source>
        <translation>No se encontró ningún borde. Arrastre los lados hasta donde termina la foto.</translation>
    </message>
    <message>
        <source>Correct what was found by its handles. The scan itself is not changed.</source>
        <translation>Corrija el resultado con los tiradores. El escaneo en sí no se modifica.</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Foto {number} de {count}</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Scan</source>
        <translation>Escaneo</translation>
    </message>
    <message>
        <source>Arrow keys move the selected photo, with Shift they size it; [ and ] turn it.</source>
        <translation>Las teclas de flecha mueven la foto seleccionada y con Mayús cambian su tamaño; [ y ] la giran.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Seen once</source>
        <translation>Vistas una sola vez</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Persona {number}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of the Album</source>
        <translation>Personas del álbum</translation>
    </message>
    <message>
        <source>New Person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nombre de esta persona</translation>
    </message>
    <message>
        <source>Show Photos</source>
        <translation>Mostrar fotos</translation>
    </message>
    <message>
        <source>Shows only the photos of this person in the album</source>
        <translation>Muestra en el álbum solo las fotos de esta persona</translation>
    </message>
    <message>
        <source>Move To…</source>
        <translation>Mover a…</translation>
    </message>
    <message>
        <source>Same Person As…</source>
        <translation>La misma persona que…</translation>
    </message>
    <message>
        <source>Moves all faces of this person to another one</source>
        <translation>Mueve todos los rostros de esta persona a otra</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>Fotos examinadas</translation>
    </message>
    <message>
        <source>What tells people apart stays in this computer&apos;s cache. The album keeps only names, and who you say is one person.</source>
        <translation>Lo que distingue a unas personas de otras se queda en la caché de este equipo. El álbum solo guarda los nombres y lo que usted indica sobre quién es la misma persona.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Select faces to name them</source>
        <translation>Seleccione rostros para darles nombre</translation>
    </message>
    <message>
        <source>Who is {person}?</source>
        <translation>¿Quién es {person}?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>Buscando rostros: foto {number} de {of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Photo(s)</source>
        <translation>
            <numerusform>Buscar rostros en %n foto</numerusform>
            <numerusform>Buscar rostros en %n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still compared.</source>
        <translation>
            <numerusform>Todavía se está comparando %n foto.</numerusform>
            <numerusform>Todavía se están comparando %n fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %n foto.</numerusform>
            <numerusform>No se pudieron leer %n fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the faces of this album…</source>
        <translation>Examinando los rostros de este álbum…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the photos of this album yet. Look for them, and the faces are grouped by person.</source>
        <translation>Todavía no se han buscado rostros en las fotos de este álbum. Búsquelos y se agruparán por persona.</translation>
    </message>
    <message>
        <source>No photo of this album shows a face.</source>
        <translation>Ninguna foto de este álbum muestra un rostro.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Rehacer: {step}</translation>
    </message>
    <message>
        <source>Name {person}</source>
        <translation>Dar el nombre «{person}»</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>Quitar nombre</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Face(s)</source>
        <translation>
            <numerusform>Mover %n rostro</numerusform>
            <numerusform>Mover %n rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>Mover a</translation>
    </message>
    <message>
        <source>Open Photo</source>
        <translation>Abrir foto</translation>
    </message>
    <message>
        <source>{person} ({count})</source>
        <translation>{person} ({count})</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People of the album</source>
        <translation>Personas del álbum</translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message>
        <source>Faces of this person</source>
        <translation>Rostros de esta persona</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>What is done to the whole photo</source>
        <translation>Qué se hace con toda la foto</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>Dejar la foto como está</translation>
    </message>
    <message>
        <source>Updating the preview…</source>
        <translation>Actualizando la vista previa…</translation>
    </message>
    <message>
        <source>Photo: {stages}</source>
        <translation>Foto: {stages}</translation>
    </message>
</context>
<context>
    <name>PhotoCommands</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Rotate the View Left</source>
        <translation>Girar la vista a la izquierda</translation>
    </message>
    <message>
        <source>Rotate the View Right</source>
        <translation>Girar la vista a la derecha</translation>
    </message>
    <message>
        <source>Show in File Manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Dismiss the Failed Attempt</source>
        <translation>Descartar el intento fallido</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>Quitar el resultado</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n estrella</numerusform>
            <numerusform>%n estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Sin estrellas</translation>
    </message>
</context>
<context>
    <name>PhotoController</name>
    <message>
        <source>Opening {photo}…</source>
        <translation>Abriendo {photo}…</translation>
    </message>
    <message>
        <source>{photo} cannot be opened</source>
        <translation>No se puede abrir {photo}</translation>
    </message>
    <message>
        <source>Take Out Pages…</source>
        <translation>Extraer páginas…</translation>
    </message>
</context>
<context>
    <name>PhotoFaces</name>
    <message>
        <source>The face was removed, with its candidates.</source>
        <translation>El rostro se ha quitado, junto con sus variantes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>PhotoFilter</name>
    <message>
        <source>Last attempt failed</source>
        <translation>Último intento fallido</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos of the album</source>
        <translation>Fotos del álbum</translation>
    </message>
</context>
<context>
    <name>PhotoScope</name>
    <message>
        <source>This photo: {name}</source>
        <translation>Esta foto: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected photo(s)</source>
        <translation>
            <numerusform>%n foto seleccionada</numerusform>
            <numerusform>%n fotos seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole album, %n photo(s)</source>
        <translation>
            <numerusform>Todo el álbum, %n foto</numerusform>
            <numerusform>Todo el álbum, %n fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoStages</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>fading {percent}</source>
        <translation>recuperación de color {percent}</translation>
    </message>
    <message>
        <source>noise {percent}</source>
        <translation>reducción de ruido {percent}</translation>
    </message>
    <message>
        <source>JPEG blocks {percent}</source>
        <translation>limpieza JPEG {percent}</translation>
    </message>
    <message>
        <source>halftone {percent}</source>
        <translation>destramado {percent}</translation>
    </message>
    <message>
        <source>network {percent}</source>
        <translation>limpieza neuronal {percent}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativo</translation>
    </message>
    <message>
        <source>{times}× larger</source>
        <translation>{times}× más grande</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>colour of faces only</source>
        <translation>color solo en los rostros</translation>
    </message>
    <message>
        <source>saturation {percent}</source>
        <translation>saturación {percent}</translation>
    </message>
    <message>
        <source>match {percent}</source>
        <translation>adaptación {percent}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>Missing</source>
        <translation>No se encuentra</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Daños marcados</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Sin editar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportada</translation>
    </message>
</context>
<context>
    <name>PickingFiles</name>
    <message>
        <source>Photos ({endings})</source>
        <translation>Fotos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Check Now</source>
        <translation>Buscar ahora</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauración</translation>
    </message>
    <message>
        <source>Content credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>Disk and network</source>
        <translation>Disco y red</translation>
    </message>
    <message>
        <source>System setting</source>
        <translation>Ajuste del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Tarjeta gráfica NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation>Gráficos de Apple (Metal)</translation>
    </message>
    <message>
        <source>Full, 32 bits</source>
        <translation>Completa, 32 bits</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch, compiled</source>
        <translation>PyTorch, compilado</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>All available</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Entorno de ejecución</translation>
    </message>
    <message>
        <source>A runtime that does not work here is replaced by PyTorch, and a notice says so.</source>
        <translation>Un entorno de ejecución que no funciona aquí se sustituye por PyTorch, y una notificación lo indica.</translation>
    </message>
    <message>
        <source>Keep what I had chosen</source>
        <translation>Conservar lo que había elegido</translation>
    </message>
    <message>
        <source>New results</source>
        <translation>Resultados nuevos</translation>
    </message>
    <message>
        <source>New results are only offered; otherwise the first of each face is chosen.</source>
        <translation>Los resultados nuevos solo se ofrecen; con esta opción desactivada, se elige el primero de cada rostro.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Carpeta de modelos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Elegir la carpeta de modelos</translation>
    </message>
    <message>
        <source>Default Folder</source>
        <translation>Carpeta predeterminada</translation>
    </message>
    <message>
        <source>Go back to the default model folder</source>
        <translation>Volver a la carpeta de modelos predeterminada</translation>
    </message>
    <message>
        <source>System setting, or http://name:port</source>
        <translation>Ajuste del sistema, o http://nombre:puerto</translation>
    </message>
    <message>
        <source>⚠ This is not an address like http://name:port; it was not saved.</source>
        <translation>⚠ Esto no es una dirección del tipo http://nombre:puerto; no se ha guardado.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturas</translation>
    </message>
    <message>
        <source>The most disk space that thumbnails of your photos may take.</source>
        <translation>Espacio máximo en disco que pueden ocupar las miniaturas de sus fotos.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Used when you download models or check for updates; nothing else uses the network.</source>
        <translation>Se usa al descargar modelos o buscar actualizaciones; ninguna otra cosa usa la red.</translation>
    </message>
    <message>
        <source>Check for a newer version once a day</source>
        <translation>Buscar una versión más reciente una vez al día</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Only the number of the newest version is read from the project&apos;s page. Nothing about you is sent, and nothing is installed.</source>
        <translation>Solo se lee el número de la versión más reciente en la página del proyecto. No se envía ningún dato sobre usted ni se instala nada.</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Firmado con</translation>
    </message>
    <message>
        <source>Used where Export is asked for content credentials. A key must have no passphrase.</source>
        <translation>Se usa si al exportar se eligen Content Credentials (credenciales de contenido). La clave no debe tener contraseña.</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restablecer valores predeterminados</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>Carpeta para los modelos descargados</translation>
    </message>
    <message>
        <source>No such device is available on this computer</source>
        <translation>No hay ningún dispositivo de este tipo en este equipo</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Alta calidad</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Balanced on a graphics card, fast without one.</source>
        <translation>Equilibrado con tarjeta gráfica, rápido sin ella.</translation>
    </message>
    <message>
        <source>Every step, as published; takes the longest.</source>
        <translation>Todos los pasos, como en la publicación; es lo que más tarda.</translation>
    </message>
    <message>
        <source>Careful; about twice as long as balanced.</source>
        <translation>Cuidadoso; tarda aproximadamente el doble que «Equilibrado».</translation>
    </message>
    <message>
        <source>A good result in reasonable time.</source>
        <translation>Un buen resultado en un tiempo razonable.</translation>
    </message>
    <message>
        <source>For computers without a graphics card.</source>
        <translation>Para equipos sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>A rough look in little time.</source>
        <translation>Un resultado aproximado en poco tiempo.</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>Proposed damage</source>
        <translation>Daños propuestos</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>Lo añade a la máscara; se puede deshacer</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Adjust the proposal</source>
        <translation>Ajustar la propuesta</translation>
    </message>
    <message>
        <source>How much is proposed, and whether doubtful places are taken, too</source>
        <translation>Cuánto se propone y si se incluyen también las zonas dudosas</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Leaves the damage as it was; searching again costs nothing</source>
        <translation>Deja la máscara como estaba; volver a buscar no cuesta nada</translation>
    </message>
    <message>
        <source>Sensitivity to scratches</source>
        <translation>Sensibilidad a los arañazos</translation>
    </message>
    <message>
        <source>Left: certain damage only. Right: anything suspicious.</source>
        <translation>Izquierda: solo daños seguros. Derecha: todo lo sospechoso.</translation>
    </message>
    <message>
        <source>Take doubtful places, too</source>
        <translation>Incluir también las zonas dudosas</translation>
    </message>
    <message>
        <source>Straight lines and wide areas, which may be a part of the picture: check them</source>
        <translation>Líneas rectas y zonas amplias, que pueden formar parte de la imagen: compruébelas</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%n zona, {share} de la foto</numerusform>
            <numerusform>%n zonas, {share} de la foto</numerusform>
        </translation>
    </message>
    <message>
        <source>No scratches were found at this sensitivity.</source>
        <translation>No se encontraron arañazos con esta sensibilidad.</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s), {share}</source>
        <translation>
            <numerusform>%n zona dudosa, {share}</numerusform>
            <numerusform>%n zonas dudosas, {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>menos del {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Whether the file is as it was</source>
        <translation>Si el archivo sigue como estaba</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Lo que indica el archivo</translation>
    </message>
    <message>
        <source>Another File…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy what the file says</source>
        <translation>Copiar lo que indica el archivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose a file to see what it says of itself.</source>
        <translation>Elija un archivo para ver lo que indica sobre sí mismo.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Imágenes ({endings})</translation>
    </message>
    <message>
        <source>Provenance of a file</source>
        <translation>Procedencia de un archivo</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Finishing the current step.</source>
        <translation>Terminando el paso actual.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>No hay nada en espera</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Restaurando {name}</translation>
    </message>
    <message>
        <source>step {step} of {of}</source>
        <translation>paso {step} de {of}</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Drag to change the order (Alt+Up, Alt+Down)</source>
        <translation>Arrastrar para cambiar el orden (Alt+↑, Alt+↓)</translation>
    </message>
    <message>
        <source>Cancel (Delete)</source>
        <translation>Cancelar (Supr)</translation>
    </message>
    <message>
        <source>Remove from the queue (Delete)</source>
        <translation>Quitar de la cola (Supr)</translation>
    </message>
    <message>
        <source>Try again (R)</source>
        <translation>Reintentar (R)</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Mostrar la foto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Quitar de la cola</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>Procesar a continuación</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Collapse the queue</source>
        <translation>Contraer la cola</translation>
    </message>
    <message>
        <source>How much of the queue is done</source>
        <translation>Progreso de la cola</translation>
    </message>
    <message>
        <source>Pause (Ctrl+.)</source>
        <translation>Pausar (Ctrl+.)</translation>
    </message>
    <message>
        <source>Cancel all (Ctrl+Shift+.)</source>
        <translation>Cancelar todo (Ctrl+Mayús+.)</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Reintentar todas las fallidas</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar las terminadas</translation>
    </message>
    <message>
        <source>Bring back what was removed (Ctrl+Z)</source>
        <translation>Recuperar lo que se quitó (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Expand the queue</source>
        <translation>Expandir la cola</translation>
    </message>
    <message>
        <source>Resume (Ctrl+.)</source>
        <translation>Reanudar (Ctrl+.)</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>Qué hacer con este rostro</translation>
    </message>
    <message>
        <source>How long it takes on this computer is not measured yet.</source>
        <translation>Todavía no se ha medido cuánto tarda en este equipo.</translation>
    </message>
    <message>
        <source>Takes about {time} a face on this computer.</source>
        <translation>Tarda aproximadamente {time} por rostro en este equipo.</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colorear</translation>
    </message>
    <message>
        <source>Fill in damage</source>
        <translation>Rellenar daños</translation>
    </message>
    <message>
        <source>Restore with a reference</source>
        <translation>Restaurar con una referencia</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>Foto antigua</translation>
    </message>
    <message>
        <source>Clears blur, grain and wear.</source>
        <translation>Elimina el desenfoque, el grano y el desgaste.</translation>
    </message>
    <message>
        <source>Adds colour to a black-and-white face.</source>
        <translation>Colorea un rostro en blanco y negro.</translation>
    </message>
    <message>
        <source>Fills in the painted damage and nothing else.</source>
        <translation>Rellena los daños marcados y nada más.</translation>
    </message>
    <message>
        <source>Restores with the help of a sharp photo of the same person.</source>
        <translation>Restaura con la ayuda de una foto nítida de la misma persona.</translation>
    </message>
    <message>
        <source>Fills in painted damage, clears wear and adds colour.</source>
        <translation>Rellena los daños marcados, elimina el desgaste y colorea.</translation>
    </message>
    <message>
        <source>Needs nothing else.</source>
        <translation>No necesita nada más.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; one in colours keeps its own.</source>
        <translation>Necesita una foto sin colores; una foto en color conserva los suyos.</translation>
    </message>
    <message>
        <source>Needs damage that is painted or found.</source>
        <translation>Necesita daños marcados o encontrados.</translation>
    </message>
    <message>
        <source>Needs a sharp photo of the same person.</source>
        <translation>Necesita una foto nítida de la misma persona.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; its damage painted or found.</source>
        <translation>Necesita una foto sin colores, con los daños marcados o encontrados.</translation>
    </message>
    <message>
        <source>Invents fine detail: eyes, skin and hair.</source>
        <translation>Inventa detalles finos: ojos, piel y pelo.</translation>
    </message>
    <message>
        <source>Invents all colours, and no detail.</source>
        <translation>Inventa todos los colores, pero ningún detalle.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage; all else stays.</source>
        <translation>Inventa lo que había bajo los daños; todo lo demás se conserva.</translation>
    </message>
    <message>
        <source>Invents fine detail that looks like the reference.</source>
        <translation>Inventa detalles finos parecidos a los de la referencia.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage, fine detail and all colours.</source>
        <translation>Inventa lo que había bajo los daños, los detalles finos y todos los colores.</translation>
    </message>
    <message>
        <source>guidance scale {scale}</source>
        <translation>escala de guiado {scale}</translation>
    </message>
    <message>
        <source>as the recipe has it</source>
        <translation>según el método</translation>
    </message>
    <message>
        <source>a little stronger, × {factor}</source>
        <translation>un poco mayor, × {factor}</translation>
    </message>
    <message>
        <source>stronger, × {factor}</source>
        <translation>mayor, × {factor}</translation>
    </message>
    <message>
        <source>much stronger, × {factor}</source>
        <translation>mucho mayor, × {factor}</translation>
    </message>
    <message>
        <source>a little weaker, × {factor}</source>
        <translation>un poco menor, × {factor}</translation>
    </message>
    <message>
        <source>weaker, × {factor}</source>
        <translation>menor, × {factor}</translation>
    </message>
    <message>
        <source>much weaker, × {factor}</source>
        <translation>mucho menor, × {factor}</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Remove the reference {name}</source>
        <translation>Quitar la referencia {name}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>no se encuentra</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>No se encuentra {name}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>No se puede leer {name}</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>¿otra persona? {chance} de 100</translation>
    </message>
    <message>
        <source>{name} probably shows somebody else</source>
        <translation>{name} probablemente muestra a otra persona</translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message>
        <source>{person} in {photo}, {side} px wide</source>
        <translation>{person} en {photo}, {side} px de ancho</translation>
    </message>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>Un rostro en {photo}, {side} px de ancho</translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message>
        <source>Reference from the Album</source>
        <translation>Referencia del álbum</translation>
    </message>
    <message>
        <source>Find a person or a photo</source>
        <translation>Buscar una persona o una foto</translation>
    </message>
    <message>
        <source>Faces of the album</source>
        <translation>Rostros del álbum</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>Fotos examinadas</translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>A photo from anywhere; where it shows several people, the largest face is taken</source>
        <translation>Una foto de cualquier lugar; si muestra a varias personas, se toma el rostro más grande</translation>
    </message>
    <message>
        <source>To be restored</source>
        <translation>Para restaurar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>Buscando rostros: foto {number} de {of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Other Photo(s)</source>
        <translation>
            <numerusform>Buscar rostros en %n foto más</numerusform>
            <numerusform>Buscar rostros en %n fotos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found so far.</source>
        <translation>
            <numerusform>%n rostro encontrado hasta ahora.</numerusform>
            <numerusform>%n rostros encontrados hasta ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found.</source>
        <translation>
            <numerusform>%n rostro encontrado.</numerusform>
            <numerusform>%n rostros encontrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %n foto.</numerusform>
            <numerusform>No se pudieron leer %n fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No person and no photo is called so.</source>
        <translation>Ninguna persona ni foto tiene este nombre.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Buscando rostros…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the other photos of this album yet.</source>
        <translation>Todavía no se han buscado rostros en las demás fotos de este álbum.</translation>
    </message>
    <message>
        <source>No other photo of this album shows a face.</source>
        <translation>Ninguna otra foto de este álbum muestra un rostro.</translation>
    </message>
    <message numerus="yes">
        <source>Use %n Faces</source>
        <translation>
            <numerusform>Usar %n rostro</numerusform>
            <numerusform>Usar %n rostros</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>Fotos de la misma persona</translation>
    </message>
    <message>
        <source>Use This Face</source>
        <translation>Usar este rostro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>None yet. Add one, or drop it here.</source>
        <translation>Todavía ninguna. Añada una o suéltela aquí.</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>Añadir fotos de la misma persona</translation>
    </message>
    <message>
        <source>Add photo…</source>
        <translation>Añadir foto…</translation>
    </message>
    <message>
        <source>Use a face from any photo in the album</source>
        <translation>Usar un rostro de cualquier foto del álbum</translation>
    </message>
    <message>
        <source>From the album…</source>
        <translation>Desde el álbum…</translation>
    </message>
    <message>
        <source>The sharpest photos of this person in the album, turned and dated like this one</source>
        <translation>Las fotos más nítidas de esta persona en el álbum, con una orientación del rostro y una fecha parecidas a las de esta</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message numerus="yes">
        <source>Use %n photo(s) of {person}</source>
        <translation>
            <numerusform>Usar %n foto de {person}</numerusform>
            <numerusform>Usar %n fotos de {person}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n other photo(s) of this person</source>
        <translation>
            <numerusform>Usar %n foto más de esta persona</numerusform>
            <numerusform>Usar %n fotos más de esta persona</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>Fotos de la misma persona</translation>
    </message>
</context>
<context>
    <name>RestoringController</name>
    <message>
        <source>{photo} is left as it is: its faces are sharp already.</source>
        <translation>{photo} se deja como está: sus rostros ya son nítidos.</translation>
    </message>
    <message>
        <source>Restore a face from its card if you want it nevertheless.</source>
        <translation>Si aun así quiere restaurar un rostro, hágalo desde su panel.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
</context>
<context>
    <name>SamplingCell</name>
    <message>
        <source>Waiting…</source>
        <translation>En espera…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Restoring: step {step} of {of}</source>
        <translation>Restaurando: paso {step} de {of}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Write %n photo(s)</source>
        <translation>
            <numerusform>Guardar %n foto</numerusform>
            <numerusform>Guardar %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the photos…</source>
        <translation>Guardando las fotos…</translation>
    </message>
</context>
<context>
    <name>ScratchButton</name>
    <message>
        <source>Proposes damaged areas; nothing is damage until you accept them</source>
        <translation>Propone zonas dañadas; no se añade nada a la máscara hasta que las acepte</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Find Scratches</source>
        <translation>Buscar arañazos</translation>
    </message>
</context>
<context>
    <name>ScratchController</name>
    <message>
        <source>The damage that was proposed for {photo} was not kept.</source>
        <translation>No se han conservado los daños propuestos para {photo}.</translation>
    </message>
    <message>
        <source>Open the photo and find scratches again.</source>
        <translation>Abra la foto y vuelva a buscar los arañazos.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
</context>
<context>
    <name>ShareSlider</name>
    <message>
        <source>Reset: {name}</source>
        <translation>Restablecer: {name}</translation>
    </message>
    <message>
        <source>{name}, in percent</source>
        <translation>{name}, en porcentaje</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>colours invented</source>
        <translation>colores inventados</translation>
    </message>
    <message>
        <source>cleaned up by a network</source>
        <translation>limpieza por red neuronal</translation>
    </message>
    <message>
        <source>Page {number} of {of}</source>
        <translation>Página {number} de {of}</translation>
    </message>
    <message>
        <source>This photo could not be read</source>
        <translation>No se pudo leer esta foto</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Before and After</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Side by side (JPEG)</source>
        <translation>Lado a lado (JPEG)</translation>
    </message>
    <message>
        <source>Side by side (PNG)</source>
        <translation>Lado a lado (PNG)</translation>
    </message>
    <message>
        <source>Slider that moves (WebP)</source>
        <translation>Deslizador animado (WebP)</translation>
    </message>
    <message>
        <source>Slider that moves (GIF)</source>
        <translation>Deslizador animado (GIF)</translation>
    </message>
    <message>
        <source>Contact sheet of all (PDF)</source>
        <translation>Hoja de contactos de todas (PDF)</translation>
    </message>
    <message>
        <source>Small, for messages</source>
        <translation>Pequeño, para mensajes</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Write the names of the people on it</source>
        <translation>Añadir los nombres de las personas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Makes pictures that show restored photos as they were and as they are.</source>
        <translation>Crea imágenes que muestran las fotos restauradas como eran y como son ahora.</translation>
    </message>
    <message>
        <source>Each says in small words that faces were restored, and partly invented.</source>
        <translation>Cada una indica en letra pequeña que los rostros se restauraron y en parte se inventaron.</translation>
    </message>
    <message>
        <source>Share before and after</source>
        <translation>Compartir el antes y el después</translation>
    </message>
    <message>
        <source>Make the Pictures</source>
        <translation>Crear las imágenes</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>antes y después</translation>
    </message>
    <message numerus="yes">
        <source>The contact sheet is ready: %n photo(s)</source>
        <translation>
            <numerusform>La hoja de contactos está lista: %n foto</numerusform>
            <numerusform>La hoja de contactos está lista: %n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready</source>
        <translation>
            <numerusform>%n imagen está lista</numerusform>
            <numerusform>%n imágenes están listas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>No shortcut has this name.</source>
        <translation>Ningún atajo tiene este nombre.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SigningRow</name>
    <message>
        <source>Certificate that signs</source>
        <translation>Certificado de firma</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a certificate of your own, and its key</source>
        <translation>Elegir un certificado propio y su clave</translation>
    </message>
    <message>
        <source>This Computer&apos;s</source>
        <translation>El de este equipo</translation>
    </message>
    <message>
        <source>Go back to the certificate of this computer</source>
        <translation>Volver al certificado de este equipo</translation>
    </message>
    <message>
        <source>Made on this computer at first use</source>
        <translation>Se crea en este equipo al primer uso</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Archivos PEM (*.pem *.crt *.cer *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Your certificates, the signer&apos;s first</source>
        <translation>Sus certificados, primero el del firmante</translation>
    </message>
    <message>
        <source>The private key</source>
        <translation>La clave privada</translation>
    </message>
</context>
<context>
    <name>StagesForm</name>
    <message>
        <source>leave</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>The scan is of a negative: make a positive of it</source>
        <translation>El escaneo es de un negativo: convertirlo en positivo</translation>
    </message>
    <message>
        <source>Brings back blacks, whites and faded colours</source>
        <translation>Recupera los negros, los blancos y los colores desvaídos</translation>
    </message>
    <message>
        <source>Takes off grain and noise</source>
        <translation>Elimina el grano y el ruido</translation>
    </message>
    <message>
        <source>Takes off the blocks and ripples of strong JPEG compression</source>
        <translation>Elimina los bloques y las ondulaciones de una fuerte compresión JPEG</translation>
    </message>
    <message>
        <source>Takes off the dots of a printed picture</source>
        <translation>Elimina los puntos de trama de una imagen impresa</translation>
    </message>
    <message>
        <source>Cleans the photo up with the clean-up model: sharper, but some detail is invented</source>
        <translation>Limpia la foto con el modelo de limpieza: más nítida, pero algunos detalles son inventados</translation>
    </message>
    <message>
        <source>How colourful an added colour is</source>
        <translation>Viveza de los colores añadidos</translation>
    </message>
    <message>
        <source>Gives restored faces the grain, contrast and sharpness of the photo around them</source>
        <translation>Da a los rostros restaurados el grano, el contraste y la nitidez de la foto que los rodea</translation>
    </message>
    <message>
        <source>full</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Recuperación de color</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Reducción de ruido</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>Limpieza JPEG</translation>
    </message>
    <message>
        <source>Halftone</source>
        <translation>Destramado</translation>
    </message>
    <message>
        <source>Network clean-up</source>
        <translation>Limpieza neuronal</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>Adaptar a la foto</translation>
    </message>
    <message>
        <source>Enlarge 2×</source>
        <translation>Ampliar 2×</translation>
    </message>
    <message>
        <source>The exported photo is twice as wide and high</source>
        <translation>La foto exportada tiene el doble de ancho y de alto</translation>
    </message>
    <message>
        <source>Network clean-up and enlarging need the clean-up model.</source>
        <translation>La limpieza neuronal y la ampliación necesitan el modelo de limpieza.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Download the clean-up model</source>
        <translation>Descargar el modelo de limpieza</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>What of a black-and-white photo is given colours</source>
        <translation>Qué parte de una foto en blanco y negro se colorea</translation>
    </message>
    <message>
        <source>As the recipes say</source>
        <translation>Según los métodos</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Foto completa</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>Solo los rostros</translation>
    </message>
    <message>
        <source>Paint Colours</source>
        <translation>Pintar colores</translation>
    </message>
    <message>
        <source>Show with a few strokes which colour something had (K)</source>
        <translation>Indique con unas pinceladas qué color tenía algo (K)</translation>
    </message>
    <message>
        <source>Enlarge 2× (export only)</source>
        <translation>Ampliar 2× (solo al exportar)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escaneo</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Rostros</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Face</source>
        <translation>Añadir rostro</translation>
    </message>
    <message>
        <source>Remove Face</source>
        <translation>Quitar rostro</translation>
    </message>
    <message>
        <source>Look for Faces Again</source>
        <translation>Buscar rostros de nuevo</translation>
    </message>
    <message>
        <source>Switch Face On or Off</source>
        <translation>Activar o desactivar rostro</translation>
    </message>
    <message>
        <source>Name Face</source>
        <translation>Poner nombre al rostro</translation>
    </message>
    <message>
        <source>Change Settings</source>
        <translation>Cambiar ajustes</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>Choose Candidate</source>
        <translation>Elegir variante</translation>
    </message>
    <message>
        <source>Choose New Results</source>
        <translation>Elegir los resultados nuevos</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>Eliminar variante</translation>
    </message>
    <message>
        <source>Apply to All Faces</source>
        <translation>Aplicar a todos los rostros</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>Copiar ajustes</translation>
    </message>
    <message>
        <source>Change the Photo</source>
        <translation>Modificar la foto</translation>
    </message>
    <message>
        <source>Change Stars</source>
        <translation>Cambiar estrellas</translation>
    </message>
    <message>
        <source>Rotate the View</source>
        <translation>Girar la vista</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>Quitar el resultado</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>Importar respuestas</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Closer to the photo</source>
        <translation>Más fiel a la foto</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>Más limpio</translation>
    </message>
    <message>
        <source>Reset to the recipe&apos;s default strength (double-click)</source>
        <translation>Volver a la intensidad predeterminada del método (doble clic)</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>almost done</source>
        <translation>casi terminado</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>{seconds} s restantes</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes} min restantes</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>{hours} h {minutes} min restantes</translation>
    </message>
</context>
<context>
    <name>TimeTaken</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>UndecidedProposals</name>
    <message>
        <source>Accept it, then restore again.</source>
        <translation>Acepte la propuesta y vuelva a restaurar.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Show Photo</source>
        <translation>Mostrar la foto</translation>
    </message>
</context>
<context>
    <name>UpdateLink</name>
    <message>
        <source>Opens {address} in the browser</source>
        <translation>Abre {address} en el navegador</translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>Check for updates now</source>
        <translation>Buscar actualizaciones ahora</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Version {version} is available</source>
        <translation>La versión {version} está disponible</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Tiene la versión más reciente.</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>not quite</source>
        <translation>no del todo</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>no lo sé</translation>
    </message>
    <message>
        <source>looks most like the person</source>
        <translation>la que más se parece a la persona</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>{name}: “{comment}”</source>
        <translation>{name}: «{comment}»</translation>
    </message>
    <message>
        <source>{name}: {answer}. “{comment}”</source>
        <translation>{name}: {answer}. «{comment}»</translation>
    </message>
</context>
<context>
    <name>_Cores</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n rostro</numerusform>
            <numerusform>%n rostros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finalizada</numerusform>
            <numerusform>%n finalizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, folded away</source>
        <translation>
            <numerusform>%n finalizada, contraída</numerusform>
            <numerusform>%n finalizadas, contraídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, shown below</source>
        <translation>
            <numerusform>%n finalizada, se muestra debajo</numerusform>
            <numerusform>%n finalizadas, se muestran debajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looking for faces</source>
        <translation>
            <numerusform>%n foto: buscando rostros</numerusform>
            <numerusform>%n fotos: buscando rostros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n terminada</numerusform>
            <numerusform>%n terminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restaurada</numerusform>
            <numerusform>%n restauradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n copiada</numerusform>
            <numerusform>%n copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n omitida</numerusform>
            <numerusform>%n omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n con error</numerusform>
            <numerusform>%n con error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed</source>
        <translation>
            <numerusform>%n no procesada</numerusform>
            <numerusform>%n no procesadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored photo(s)</source>
        <translation>
            <numerusform>%n foto restaurada</numerusform>
            <numerusform>%n fotos restauradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied: nothing was restored in them</source>
        <translation>
            <numerusform>%n copiada: no se restauró nada en ella</numerusform>
            <numerusform>%n copiadas: no se restauró nada en ellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nothing was restored in them</source>
        <translation>
            <numerusform>%n omitida: no se restauró nada en ella</numerusform>
            <numerusform>%n omitidas: no se restauró nada en ellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed: the export was cancelled</source>
        <translation>
            <numerusform>%n no procesada: la exportación se canceló</numerusform>
            <numerusform>%n no procesadas: la exportación se canceló</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelada</numerusform>
            <numerusform>%n canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} say(s) yes</source>
        <translation>
            <numerusform>%n de {all} dice que sí</numerusform>
            <numerusform>%n de {all} dicen que sí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: most like the person</source>
        <translation>
            <numerusform>%n voto: la más parecida</numerusform>
            <numerusform>%n votos: la más parecida</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FacesModel</name>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>Un rostro en {photo}, {side} px de ancho</translation>
    </message>
</context>
<context>
    <name>_FolderButton</name>
    <message>
        <source>Open the album {name}</source>
        <translation>Abrir el álbum {name}</translation>
    </message>
</context>
<context>
    <name>_NewPerson</name>
    <message>
        <source>Makes a person of their own of the selected faces; or drop them here</source>
        <translation>Hace de los rostros seleccionados una persona aparte; también puede soltarlos aquí</translation>
    </message>
</context>
<context>
    <name>_Notes</name>
    <message>
        <source>Restored with pgdiff-desktop</source>
        <translation>Restaurada con pgdiff-desktop</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored with pgdiff-desktop, and partly invented</source>
        <translation>
            <numerusform>%n rostro restaurado con pgdiff-desktop y en parte inventado</numerusform>
            <numerusform>%n rostros restaurados con pgdiff-desktop y en parte inventados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>{side} px wide</source>
        <translation>{side} px de ancho</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Ninguna elegida todavía</translation>
    </message>
</context>
<context>
    <name>_Stars</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n estrella</numerusform>
            <numerusform>%n estrellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>%n estrella o más</numerusform>
            <numerusform>%n estrellas o más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_StepFrame</name>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>The damage proposed for {photo} is not repaired until you accept it.</source>
        <translation>Los daños propuestos para {photo} no se reparan hasta que los acepte.</translation>
    </message>
    <message numerus="yes">
        <source>The damage proposed for %n photo(s) is not repaired until you accept it.</source>
        <translation>
            <numerusform>Los daños propuestos para %n foto no se reparan hasta que los acepte.</numerusform>
            <numerusform>Los daños propuestos para %n fotos no se reparan hasta que los acepte.</numerusform>
        </translation>
    </message>
</context>
</TS>
