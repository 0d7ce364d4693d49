<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>About pgdiff-desktop</source>
        <translation>Über pgdiff-desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}</source>
        <translation>Version {version}, Qt {qt}</translation>
    </message>
    <message>
        <source>Restores the faces in old family photos, on this computer and nowhere else.</source>
        <translation>Restauriert die Gesichter auf alten Familienfotos, ausschließlich auf diesem Computer.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
</context>
<context>
    <name>AlbumController</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weitere</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be opened as photos: {names}</source>
        <translation>
            <numerusform>%n Datei kann nicht als Foto geöffnet werden: {names}</numerusform>
            <numerusform>%n Dateien können nicht als Fotos geöffnet werden: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files.</source>
        <translation>Fotos sind JPEG-, PNG-, TIFF-, WebP- oder HEIC-Dateien.</translation>
    </message>
    <message>
        <source>Open a Folder of Photos</source>
        <translation>Ordner mit Fotos öffnen</translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>AlbumHeader</name>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Search photos by name</source>
        <translation>Fotos nach Namen suchen</translation>
    </message>
    <message>
        <source>Show only photos whose names contain these words</source>
        <translation>Nur Fotos anzeigen, deren Name diese Wörter enthält</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Show only photos in this state, or with so many stars</source>
        <translation>Nur Fotos mit diesem Status oder dieser Sternezahl anzeigen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Sort by name, date, size, state or stars</source>
        <translation>Nach Name, Datum, Größe, Status oder Sternen sortieren</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Photos of subfolders</source>
        <translation>Fotos der Unterordner</translation>
    </message>
    <message>
        <source>Show the photos of all subfolders together</source>
        <translation>Fotos aller Unterordner zusammen anzeigen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>See who is in the photos of the album</source>
        <translation>Ansehen, wer auf den Fotos des Albums zu sehen ist</translation>
    </message>
    <message>
        <source>Show the photos of everybody again</source>
        <translation>Wieder die Fotos aller Personen anzeigen</translation>
    </message>
    <message>
        <source>Only photos of {person}</source>
        <translation>Nur Fotos von {person}</translation>
    </message>
    <message>
        <source>No album</source>
        <translation>Kein Album</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an album</source>
        <translation>Album öffnen</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state} ({count})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Änderungsdatum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Refresh the album</source>
        <translation>Album aktualisieren</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>Zuletzt geöffnete Alben</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
</context>
<context>
    <name>AlbumModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportiert: {file}</translation>
    </message>
</context>
<context>
    <name>AlbumPanel</name>
    <message>
        <source>Size of thumbnails</source>
        <translation>Größe der Miniaturen</translation>
    </message>
    <message>
        <source>Size of thumbnails (Ctrl+wheel)</source>
        <translation>Größe der Miniaturen (Strg+Mausrad)</translation>
    </message>
    <message>
        <source>{folders}: no longer there</source>
        <translation>{folders}: nicht mehr vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} von %n Foto</numerusform>
            <numerusform>{shown} von %n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {selected} selected</source>
        <translation>{photos}, {selected} ausgewählt</translation>
    </message>
</context>
<context>
    <name>AppController</name>
    <message>
        <source>Unexpected error: {message}</source>
        <translation>Unerwarteter Fehler: {message}</translation>
    </message>
    <message>
        <source>Your work is saved. Copy the details and report them.</source>
        <translation>Ihre Arbeit ist gespeichert. Kopieren Sie die Details und melden Sie den Fehler.</translation>
    </message>
    <message>
        <source>The queue is finished.</source>
        <translation>Die Warteschlange ist abgearbeitet.</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>Engine wird geladen…</translation>
    </message>
</context>
<context>
    <name>AttemptNote</name>
    <message>
        <source>The last attempt failed.</source>
        <translation>Der letzte Versuch ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Show Why</source>
        <translation>Grund anzeigen</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>BlendSlider</name>
    <message>
        <source>Blend</source>
        <translation>Überblenden</translation>
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
        <translation>Auf 100&#xa0;% Variante zurücksetzen (Doppelklick)</translation>
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
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Brush size in pixels of the photo ([ and ])</source>
        <translation>Pinselgröße in Pixeln des Fotos ([ und ])</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>Pinselhärte</translation>
    </message>
    <message>
        <source>How much of the brush paints at full strength before it fades towards the edge</source>
        <translation>Anteil des Pinsels, der voll deckt; zum Rand hin lässt die Deckung nach</translation>
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
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
</context>
<context>
    <name>CandidateCell</name>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, ausgewählt</translation>
    </message>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name} (Taste {key})</translation>
    </message>
</context>
<context>
    <name>CandidateMenu</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Compare With</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>To This Face</source>
        <translation>Auf dieses Gesicht</translation>
    </message>
    <message>
        <source>To All Faces</source>
        <translation>Auf alle Gesichter</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>Datei anzeigen</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>Variante löschen</translation>
    </message>
</context>
<context>
    <name>CandidateStrip</name>
    <message>
        <source>Candidates</source>
        <translation>Varianten</translation>
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
        <translation>{recipe} · {preset} · Startwert {seed} · Stärke: {strength}</translation>
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
        <translation>Frühere Ergebnisse</translation>
    </message>
    <message>
        <source>Run {number} · {when}</source>
        <translation>Durchgang {number} · {when}</translation>
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
        <translation>Restauriert</translation>
    </message>
    <message>
        <source>Choose a photo from the album, or drop a folder of scans here.</source>
        <translation>Wählen Sie ein Foto aus dem Album oder ziehen Sie einen Ordner mit Scans hierher.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Arrow keys move the photo; with another tool they move a cross, and Space presses and lets go.</source>
        <translation>Die Pfeiltasten verschieben das Foto; bei anderen Werkzeugen bewegen sie ein Fadenkreuz: Die Leertaste setzt das Werkzeug an, ein zweiter Druck setzt es ab.</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>On a strip below the photo</source>
        <translation>Auf einem Streifen unter dem Foto</translation>
    </message>
    <message>
        <source>In its lower right corner</source>
        <translation>Unten rechts im Foto</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>Text der Beschriftung</translation>
    </message>
    <message>
        <source>{name}: name of the photo&apos;s file, {people}: the names of its faces, {taken}: the date it was taken, {date}: the date of the export</source>
        <translation>{name}: Name der Fotodatei, {people}: Namen der Gesichter, {taken}: Aufnahmedatum, {date}: Exportdatum</translation>
    </message>
    <message>
        <source>Insert the name of the photo&apos;s file</source>
        <translation>Name der Fotodatei einfügen</translation>
    </message>
    <message>
        <source>Insert the names of its faces</source>
        <translation>Namen der Gesichter einfügen</translation>
    </message>
    <message>
        <source>Insert the date it was taken</source>
        <translation>Aufnahmedatum einfügen</translation>
    </message>
    <message>
        <source>Insert the date of the export</source>
        <translation>Exportdatum einfügen</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{name}, restored {date} with pgdiff-desktop</source>
        <translation>{name}, restauriert mit pgdiff-desktop, {date}</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>Anna</translation>
    </message>
    <message>
        <source>Paul</source>
        <translation>Paul</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Beispiel: {name}</translation>
    </message>
    <message>
        <source>⚠ The caption needs a text.</source>
        <translation>⚠ Die Beschriftung braucht einen Text.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {people}, {taken} and {date} may be used in braces.</source>
        <translation>⚠ In geschweiften Klammern sind nur {name}, {people}, {taken} und {date} erlaubt.</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Add a reference first.</source>
        <translation>Fügen Sie zuerst eine Referenz hinzu.</translation>
    </message>
    <message>
        <source>Use the recipe that suits what was measured of this face</source>
        <translation>Das Verfahren verwenden, das zu den Messwerten dieses Gesichts passt</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>What the family says</source>
        <translation>Was die Familie sagt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Finishing the current step</source>
        <translation>Der aktuelle Schritt wird noch beendet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop restoring this face</source>
        <translation>Restaurierung dieses Gesichts stoppen</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Erneut restaurieren</translation>
    </message>
    <message>
        <source>Make more candidates of this face; existing ones are kept (Ctrl+Return)</source>
        <translation>Weitere Varianten dieses Gesichts erzeugen; die vorhandenen bleiben erhalten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Restore this face (Ctrl+Return)</source>
        <translation>Dieses Gesicht restaurieren (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Faces are still being restored.</source>
        <translation>Es werden noch Gesichter restauriert.</translation>
    </message>
    <message>
        <source>What is left can be kept and continues at the next start.</source>
        <translation>Was noch aussteht, kann in der Warteschlange bleiben und wird beim nächsten Start fortgesetzt.</translation>
    </message>
    <message>
        <source>Stop and Keep the Queue</source>
        <translation>Stoppen und Warteschlange behalten</translation>
    </message>
    <message>
        <source>Finish First</source>
        <translation>Erst fertigstellen</translation>
    </message>
    <message>
        <source>Don&apos;t Close</source>
        <translation>Nicht schließen</translation>
    </message>
    <message>
        <source>The window closes when the queue is finished.</source>
        <translation>Das Fenster schließt sich, sobald die Warteschlange abgearbeitet ist.</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Kräftig</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Kühl</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Farben: {name}</translation>
    </message>
    <message>
        <source>Colours from a photo…</source>
        <translation>Farben aus einem Foto…</translation>
    </message>
    <message>
        <source>Style {number}</source>
        <translation>Stil {number}</translation>
    </message>
    <message>
        <source>Colours from a photo</source>
        <translation>Farben aus einem Foto</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>CredentialsFields</name>
    <message>
        <source>Sign what was done (C2PA)</source>
        <translation>Bearbeitung signieren (C2PA)</translation>
    </message>
    <message>
        <source>Other programs can check then what was done to which face, and that nothing was changed since</source>
        <translation>Andere Programme können dann prüfen, was an welchem Gesicht gemacht wurde und dass seitdem nichts verändert wurde</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>Mit den Namen der Personen</translation>
    </message>
    <message>
        <source>The names of the faces are signed, too</source>
        <translation>Auch die Namen der Gesichter werden signiert</translation>
    </message>
    <message>
        <source>Not installed: pip install &quot;pgdiff-desktop[c2pa]&quot;</source>
        <translation>Nicht installiert: pip install &quot;pgdiff-desktop[c2pa]&quot;</translation>
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
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Paint colours instead of damage</source>
        <translation>Farben malen statt Schäden markieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Select faces and move the photo</source>
        <translation>Gesichter auswählen und Foto verschieben</translation>
    </message>
    <message>
        <source>Paint damage</source>
        <translation>Schäden markieren</translation>
    </message>
    <message>
        <source>Erase damage</source>
        <translation>Schadensmaske radieren</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Gerade Linie</translation>
    </message>
    <message>
        <source>Polyline along a fold: click each corner</source>
        <translation>Linienzug entlang eines Knicks: jeden Eckpunkt anklicken</translation>
    </message>
    <message>
        <source>Outline an area</source>
        <translation>Bereich mit dem Lasso umfahren</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Add a face: drag a box, or click both eyes</source>
        <translation>Gesicht hinzufügen: Rahmen ziehen oder beide Augen anklicken</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command} ({key})</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pinsel verkleinern</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pinsel vergrößern</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Zwischen Pinsel und Radiergummi wechseln</translation>
    </message>
    <message>
        <source>Adjust all damage at once</source>
        <translation>Die ganze Schadensmaske auf einmal anpassen</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>How damage is shown</source>
        <translation>Darstellung der Schadensmaske</translation>
    </message>
    <message>
        <source>Which colour is painted</source>
        <translation>Farbe, mit der gemalt wird</translation>
    </message>
    <message>
        <source>Paint a colour</source>
        <translation>Farbe malen</translation>
    </message>
    <message>
        <source>Erase colours</source>
        <translation>Farben radieren</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Processor: {facts}; the graphics card is not used</source>
        <translation>Prozessor: {facts}; die Grafikkarte wird nicht verwendet</translation>
    </message>
    <message>
        <source>Processor: {facts}; no graphics card used</source>
        <translation>Prozessor: {facts}; keine Grafikkarte verwendet</translation>
    </message>
    <message>
        <source>{cores}, {memory} memory</source>
        <translation>{cores}, {memory} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Graphics card: {name}</source>
        <translation>Grafikkarte: {name}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, shares {memory} memory with the processor</source>
        <translation>Grafikkarte: {name}, teilt sich {memory} Arbeitsspeicher mit dem Prozessor</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory</source>
        <translation>Grafikkarte: {name}, {memory} Speicher</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory, {free} of it free</source>
        <translation>Grafikkarte: {name}, {memory} Speicher, davon {free} frei</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>This helps to find the cause of a problem. It may name photos that failed, so read it before you share it. Nothing is sent anywhere.</source>
        <translation>Diese Angaben helfen, die Ursache eines Problems zu finden. Sie können Namen fehlgeschlagener Fotos enthalten; lesen Sie sie also, bevor Sie sie weitergeben. Es wird nichts übertragen.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Angaben werden gesammelt…</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open Log Folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message numerus="yes">
        <source>%n photo(s) were written beside the scan.</source>
        <translation>
            <numerusform>%n Foto wurde neben dem Scan gespeichert.</numerusform>
            <numerusform>%n Fotos wurden neben dem Scan gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>What is this? The control that has the focus</source>
        <translation>Was ist das? Erklärung zum Bedienelement mit dem Fokus</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>Nächstes, vorheriges Bedienelement</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Original zeigen, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>Gesicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove the selected face</source>
        <translation>Ausgewähltes Gesicht entfernen</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Brush, eraser</source>
        <translation>Pinsel, Radiergummi</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Zwischen Pinsel und Radiergummi wechseln</translation>
    </message>
    <message>
        <source>Smaller, larger brush</source>
        <translation>Pinsel verkleinern, vergrößern</translation>
    </message>
    <message>
        <source>Straight line, polyline</source>
        <translation>Gerade Linie, Linienzug</translation>
    </message>
    <message>
        <source>Lasso, rectangle</source>
        <translation>Lasso, Rechteck</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Auswählen und verschieben</translation>
    </message>
    <message>
        <source>Colours instead of damage</source>
        <translation>Farben statt Schäden</translation>
    </message>
    <message>
        <source>Move the cross of a tool; with Shift, by pixels</source>
        <translation>Fadenkreuz eines Werkzeugs bewegen; mit Umschalt pixelweise</translation>
    </message>
    <message>
        <source>Press the tool at the cross, let go</source>
        <translation>Werkzeug am Fadenkreuz ansetzen, absetzen</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Choose the original, or a candidate</source>
        <translation>Original oder eine Variante wählen</translation>
    </message>
    <message>
        <source>Previous, next candidate</source>
        <translation>Vorherige, nächste Variante</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Stars of the selected photos</source>
        <translation>Sterne der ausgewählten Fotos</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos and folders</source>
        <translation>Fotos und Ordner hier ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyAlbum</name>
    <message>
        <source>Show all photos</source>
        <translation>Alle Fotos anzeigen</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>Zuletzt geöffnete Alben</translation>
    </message>
    <message>
        <source>Bring your family photos back to life</source>
        <translation>Erwecken Sie Ihre Familienfotos zu neuem Leben</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>Erste Schritte anzeigen</translation>
    </message>
    <message>
        <source>Open a folder of scans, or drop photos and folders here. Your originals are never changed.</source>
        <translation>Öffnen Sie einen Ordner mit Scans oder ziehen Sie Fotos und Ordner hierher. Ihre Originale werden niemals verändert.</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ordner mit Scans öffnen</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>Keine Fotos in diesem Ordner</translation>
    </message>
    <message>
        <source>No photos in these folders</source>
        <translation>Keine Fotos in diesen Ordnern</translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files directly in the folder.</source>
        <translation>Angezeigt werden JPEG-, PNG-, TIFF-, WebP- und HEIC-Dateien, die direkt im Ordner liegen.</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Anderen Ordner öffnen</translation>
    </message>
    <message>
        <source>The photos are in subfolders</source>
        <translation>Die Fotos liegen in Unterordnern</translation>
    </message>
    <message>
        <source>Choose one of them, or show all their photos together.</source>
        <translation>Wählen Sie einen davon oder lassen Sie alle Fotos zusammen anzeigen.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>%n Foto anzeigen</numerusform>
            <numerusform>Alle %n Fotos anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>{folder}: connect its drive, and the album reappears.</source>
        <translation>{folder}: Schließen Sie das Laufwerk an, dann erscheint das Album wieder.</translation>
    </message>
    <message>
        <source>No matching photos</source>
        <translation>Keine passenden Fotos</translation>
    </message>
    <message>
        <source>Try fewer words, or show photos in every state.</source>
        <translation>Verwenden Sie weniger Suchwörter oder stellen Sie den Filter auf „Alle Fotos“.</translation>
    </message>
    <message>
        <source>Reading the album…</source>
        <translation>Album wird gelesen…</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>Unterordner</translation>
    </message>
    <message>
        <source>{folder} ({count})</source>
        <translation>{folder} ({count})</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (fehlt)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>there is no such file</source>
        <translation>Die Datei wurde nicht gefunden</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>Die Datei ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a device, a pipe or a socket, not a file</source>
        <translation>Das ist ein Gerät, eine Pipe oder ein Socket, keine Datei</translation>
    </message>
    <message>
        <source>reading it is not permitted</source>
        <translation>Die Leseberechtigung fehlt</translation>
    </message>
    <message>
        <source>it is not a picture that can be read</source>
        <translation>Das ist kein lesbares Bild</translation>
    </message>
    <message>
        <source>it is damaged or cut short ({why})</source>
        <translation>Die Datei ist beschädigt oder unvollständig ({why})</translation>
    </message>
    <message>
        <source>it is cut short or has holes: {missing} of the {count} parts of its pixels are missing</source>
        <translation>Die Datei ist unvollständig oder lückenhaft: {missing} von {count} Teilen der Pixel fehlen</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>Die Datei enthält keine Seiten</translation>
    </message>
    <message>
        <source>it has no page {page}, only {count}</source>
        <translation>Es gibt keine Seite {page}, nur {count}</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>Die Datei enthält keine Pixel</translation>
    </message>
    <message>
        <source>it has {width} x {height} pixels, more than the limit of {most} million</source>
        <translation>Das Bild hat {width} x {height} Pixel, mehr als die Obergrenze von {most} Millionen</translation>
    </message>
    <message>
        <source>its pixels take {megabytes} MB of memory, more than the limit of {most} MB</source>
        <translation>Die Pixel brauchen {megabytes} MB Arbeitsspeicher, mehr als die Obergrenze von {most} MB</translation>
    </message>
    <message>
        <source>its file has {megabytes} MB, more than the limit of {most} MB</source>
        <translation>Die Datei hat {megabytes} MB, mehr als die Obergrenze von {most} MB</translation>
    </message>
    <message>
        <source>{part} takes {megabytes} MB in it, more than the limit of {most} MB</source>
        <translation>{part} belegt darin {megabytes} MB, mehr als die Obergrenze von {most} MB</translation>
    </message>
    <message>
        <source>its pixels are in {count} parts, more than the limit of {most}</source>
        <translation>Die Pixel liegen in {count} Teilen vor, mehr als die Obergrenze von {most}</translation>
    </message>
    <message>
        <source>it is a {format} file, which is not supported</source>
        <translation>Das Dateiformat {format} wird nicht unterstützt</translation>
    </message>
    <message>
        <source>it is a camera&apos;s raw file, or begins with a small preview</source>
        <translation>Das ist eine Raw-Datei einer Kamera, oder die Datei beginnt mit einem kleinen Vorschaubild</translation>
    </message>
    <message>
        <source>its pixels are of the kind {kind}, which is not supported</source>
        <translation>Die Pixel sind vom Typ {kind}, der nicht unterstützt wird</translation>
    </message>
    <message>
        <source>no face was found in it</source>
        <translation>Es wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>there is no face {number}, only {count} found</source>
        <translation>Es gibt kein Gesicht {number} (gefunden: {count})</translation>
    </message>
    <message>
        <source>its landmarks lie in one place</source>
        <translation>Die Gesichtspunkte liegen an einer einzigen Stelle</translation>
    </message>
    <message>
        <source>it lies outside the photo of {width} x {height} pixels</source>
        <translation>Das Gesicht liegt außerhalb des Fotos von {width} x {height} Pixeln</translation>
    </message>
    <message>
        <source>the face given by hand at {x}, {y} lies outside its {width} x {height} pixels</source>
        <translation>Das von Hand angegebene Gesicht bei {x}, {y} liegt außerhalb der {width} x {height} Pixel</translation>
    </message>
    <message>
        <source>it has no area</source>
        <translation>Der Gesichtsrahmen hat keine Fläche</translation>
    </message>
    <message>
        <source>they lie in one place</source>
        <translation>Die Augen liegen an derselben Stelle</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, and an aligned face is square</source>
        <translation>Das Bild hat {width} x {height} Pixel, ein ausgerichtetes Gesicht ist aber quadratisch</translation>
    </message>
    <message>
        <source>its faces were deleted</source>
        <translation>Die Gesichter wurden entfernt</translation>
    </message>
    <message>
        <source>face {number} became somebody else in every candidate, so nothing was written</source>
        <translation>Gesicht {number} wurde in jedem Kandidaten zu jemand anderem, daher wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>this candidate is gone</source>
        <translation>Diese Variante ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>this candidate cannot be read</source>
        <translation>Diese Variante kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is no candidate of a face</source>
        <translation>Das ist keine Variante eines Gesichts</translation>
    </message>
    <message>
        <source>it cannot be opened as a file</source>
        <translation>Dies lässt sich nicht als Datei öffnen</translation>
    </message>
    <message>
        <source>it is not a picture, or of a kind that is not read here</source>
        <translation>Das ist kein Bild, oder sein Format wird hier nicht gelesen</translation>
    </message>
    <message>
        <source>it has too many pixels</source>
        <translation>Das Bild hat zu viele Pixel</translation>
    </message>
    <message>
        <source>it is damaged or ends too early ({why})</source>
        <translation>Die Datei ist beschädigt oder endet zu früh ({why})</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, the photo {wide} x {high}</source>
        <translation>Die Maske hat {width} x {height} Pixel, das Foto {wide} x {high}</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>Die Datei kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>Die Datei kann nicht geschrieben werden ({why})</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>Die Datei kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>it is a folder, a pipe, a device or a broken link, and no file</source>
        <translation>Das ist ein Ordner, eine Pipe, ein Gerät oder ein defekter Link, aber keine Datei</translation>
    </message>
    <message>
        <source>it is no valid file name</source>
        <translation>Das ist kein gültiger Dateiname</translation>
    </message>
    <message>
        <source>the ending &apos;{ending}&apos; stands for no format that can be written</source>
        <translation>Zur Endung „{ending}“ gehört kein Format, das gespeichert werden kann</translation>
    </message>
    <message>
        <source>the photo has {width} x {height} pixels and the format holds {most} a side</source>
        <translation>Das Foto hat {width} x {height} Pixel, das Format erlaubt höchstens {most} je Bildkante</translation>
    </message>
    <message>
        <source>there is a file already, and it is no earlier result</source>
        <translation>Dort ist bereits eine Datei, die kein früheres Ergebnis ist</translation>
    </message>
    <message>
        <source>there is a result already, which was changed after it was written</source>
        <translation>Es gibt bereits ein Ergebnis, das nach dem Speichern verändert wurde</translation>
    </message>
    <message>
        <source>another file came there meanwhile</source>
        <translation>Inzwischen ist dort eine andere Datei erschienen</translation>
    </message>
    <message>
        <source>it is one of the photos that this job reads</source>
        <translation>Das ist eines der Fotos, die dieser Auftrag liest</translation>
    </message>
    <message>
        <source>this is one of your photos, and photos are never overwritten</source>
        <translation>Das ist eines Ihrer Fotos, und Fotos werden niemals überschrieben</translation>
    </message>
    <message>
        <source>verification of the written file failed</source>
        <translation>Die Prüfung der gespeicherten Datei ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>content credentials need c2pa-python, which is not installed</source>
        <translation>Content Credentials benötigen c2pa-python, das nicht installiert ist</translation>
    </message>
    <message>
        <source>this certificate or private key cannot be read ({why})</source>
        <translation>Dieses Zertifikat oder dieser private Schlüssel kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat</translation>
    </message>
    <message>
        <source>keys of the kind {kind} do not sign content credentials</source>
        <translation>Mit Schlüsseln vom Typ {kind} lassen sich keine Content Credentials signieren</translation>
    </message>
    <message>
        <source>what it holds cannot be read and is not overwritten</source>
        <translation>Der Inhalt ist nicht lesbar und wird nicht überschrieben</translation>
    </message>
    <message>
        <source>what was decided for it cannot be read and was set aside as {aside}</source>
        <translation>Die gespeicherte Bearbeitung ist nicht lesbar und wurde als {aside} beiseitegelegt</translation>
    </message>
    <message>
        <source>what was decided for it is damaged and was set aside as {aside}</source>
        <translation>Die gespeicherte Bearbeitung ist beschädigt und wurde als {aside} beiseitegelegt</translation>
    </message>
    <message>
        <source>what was decided for it was made by a later version of this program and was set aside as {aside}</source>
        <translation>Die gespeicherte Bearbeitung stammt von einer neueren Version dieses Programms und wurde als {aside} beiseitegelegt</translation>
    </message>
    <message>
        <source>what was decided for it cannot be used, and {sidecar} was left as it is</source>
        <translation>Die gespeicherte Bearbeitung ist nicht verwendbar, und {sidecar} wurde nicht verändert</translation>
    </message>
    <message>
        <source>it is no sidecar, or a damaged one</source>
        <translation>Das ist keine Begleitdatei, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>it cannot be read as a file</source>
        <translation>Dies lässt sich nicht als Datei lesen</translation>
    </message>
    <message>
        <source>a later version of this program made it</source>
        <translation>Die Datei stammt von einer neueren Version dieses Programms</translation>
    </message>
    <message>
        <source>the photo of {sidecar} is not there</source>
        <translation>Das Foto zu {sidecar} wurde nicht gefunden</translation>
    </message>
    <message>
        <source>it is not the photo that {sidecar} was made for, or it was changed since</source>
        <translation>Das ist nicht das Foto, zu dem {sidecar} gehört, oder es wurde seitdem verändert</translation>
    </message>
    <message>
        <source>a face of {sidecar} was made with it, and it is gone or was changed</source>
        <translation>Damit wurde ein Gesicht aus {sidecar} erzeugt, aber die Datei fehlt oder wurde verändert</translation>
    </message>
    <message>
        <source>a sidecar is of a whole photo, the first in its file</source>
        <translation>Eine Begleitdatei gehört zu einem ganzen Foto, dem ersten in seiner Datei</translation>
    </message>
    <message>
        <source>a sidecar cannot say which faces of an album were taken as references</source>
        <translation>Eine Begleitdatei kann nicht angeben, welche Gesichter eines Albums als Referenzen dienten</translation>
    </message>
    <message>
        <source>somebody decided something in its sidecar that would be lost</source>
        <translation>in der Begleitdatei wurde etwas entschieden, das verloren ginge</translation>
    </message>
    <message>
        <source>made again it has another size or depth</source>
        <translation>Neu erzeugt hat das Foto eine andere Größe oder Farbtiefe</translation>
    </message>
    <message>
        <source>{count} of its candidates are gone from {folder}</source>
        <translation>Varianten fehlen in {folder}: {count}</translation>
    </message>
    <message>
        <source>it is damaged and was set aside as {aside}</source>
        <translation>Die Datei ist beschädigt und wurde als {aside} beiseitegelegt</translation>
    </message>
    <message>
        <source>it cannot be read and was left as it is</source>
        <translation>Die Datei kann nicht gelesen werden und wurde nicht verändert</translation>
    </message>
    <message>
        <source>another program is changing it</source>
        <translation>Ein anderes Programm ändert die Datei gerade</translation>
    </message>
    <message>
        <source>this folder is not there any more</source>
        <translation>Dieser Ordner ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>this folder cannot be written to, so what you decide is saved in {folder}</source>
        <translation>Dieser Ordner ist schreibgeschützt, deshalb wird Ihre Bearbeitung in {folder} gespeichert</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures was read</source>
        <translation>Von {count} enthaltenen Bildern wurde nur das erste gelesen</translation>
    </message>
    <message>
        <source>it was converted from CMYK to RGB</source>
        <translation>Das Bild wurde von CMYK in RGB umgewandelt</translation>
    </message>
    <message>
        <source>its CMYK profile is damaged and was not used</source>
        <translation>Das CMYK-Profil ist beschädigt und wurde nicht verwendet</translation>
    </message>
    <message>
        <source>its data is damaged below row {row} of {rows}: restored as far as it goes</source>
        <translation>Die Daten sind unterhalb von Zeile {row} von {rows} beschädigt: Das Foto wurde so weit wie möglich gelesen</translation>
    </message>
    <message>
        <source>it does not say what its numbers mean: zero was taken as black</source>
        <translation>Die Datei gibt nicht an, was ihre Zahlenwerte bedeuten: Null wurde als Schwarz gelesen</translation>
    </message>
    <message>
        <source>of its {bits} bits a channel 8 were read</source>
        <translation>Von {bits} Bit pro Kanal wurden 8 gelesen</translation>
    </message>
    <message>
        <source>its XMP metadata were damaged, and were repaired as far as they go</source>
        <translation>Die XMP-Metadaten waren beschädigt und wurden so weit wie möglich repariert</translation>
    </message>
    <message>
        <source>a part of its XMP metadata is missing or damaged</source>
        <translation>Ein Teil der XMP-Metadaten fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>its XMP metadata cannot be read, and are not in the result</source>
        <translation>Die XMP-Metadaten sind nicht lesbar und im Ergebnis nicht enthalten</translation>
    </message>
    <message>
        <source>its XMP metadata are too large or nested too deep, and are not in the result</source>
        <translation>Die XMP-Metadaten sind zu groß oder zu tief verschachtelt und im Ergebnis nicht enthalten</translation>
    </message>
    <message>
        <source>it cannot be read as XMP, and was not copied beside the result</source>
        <translation>Die Datei ist nicht als XMP lesbar und wurde nicht neben das Ergebnis kopiert</translation>
    </message>
    <message>
        <source>{ending} files hold 8 bits a channel, the photo has 16</source>
        <translation>{ending}-Dateien haben 8 Bit pro Kanal, das Foto hat 16</translation>
    </message>
    <message>
        <source>{ending} files have no place for the photo&apos;s extra channel, such as infrared</source>
        <translation>{ending}-Dateien haben keinen Platz für den zusätzlichen Kanal des Fotos, etwa Infrarot</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s EXIF: {names}</source>
        <translation>Aus den EXIF-Daten des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s XMP: {names}</source>
        <translation>Aus den XMP-Daten des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s IPTC: {names}</source>
        <translation>Aus den IPTC-Daten des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>not carried over from Photoshop&apos;s resources in the photo: {names}</source>
        <translation>Aus den Photoshop-Ressourcen des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s comment ({names})</source>
        <translation>Nicht übernommen: der Kommentar des Fotos ({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s texts: {names}</source>
        <translation>Aus den Texten des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>not carried over of what the photo says of its colours: {names}</source>
        <translation>Von den Farbangaben des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s resolution ({names})</source>
        <translation>Nicht übernommen: die Auflösung des Fotos ({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s file: {names}</source>
        <translation>Aus der Datei des Fotos nicht übernommen: {names}</translation>
    </message>
    <message>
        <source>there is such a file already, so the photo&apos;s .xmp file was not copied</source>
        <translation>Eine solche Datei gibt es bereits, daher wurde die .xmp-Datei des Fotos nicht kopiert</translation>
    </message>
    <message>
        <source>the date of the photo&apos;s file could not be kept ({why})</source>
        <translation>Das Datum der Fotodatei konnte nicht erhalten werden ({why})</translation>
    </message>
    <message>
        <source>none of its photos was restored</source>
        <translation>Keines der Fotos wurde restauriert</translation>
    </message>
    <message>
        <source>there is a file already, and it is no page for the family</source>
        <translation>Dort ist bereits eine Datei, die keine Seite für die Familie ist</translation>
    </message>
    <message>
        <source>it has {megabytes} MB, which is too much for most mail</source>
        <translation>sie hat {megabytes} MB, das ist für die meisten E-Mails zu viel</translation>
    </message>
    <message>
        <source>it has more than {most} MB, which no answers have</source>
        <translation>Die Datei hat mehr als {most} MB, was bei Antworten nicht vorkommt</translation>
    </message>
    <message>
        <source>it holds no answers of a page for the family</source>
        <translation>Die Datei enthält keine Antworten zu einer Seite für die Familie</translation>
    </message>
    <message>
        <source>it is damaged or was changed</source>
        <translation>Die Datei ist beschädigt oder wurde verändert</translation>
    </message>
    <message>
        <source>it was made by a later version of this program</source>
        <translation>Die Datei stammt von einer neueren Version dieses Programms</translation>
    </message>
    <message>
        <source>no photo of the album has this name and these pixels any more; {by} answered for it (“{comment}”)</source>
        <translation>Kein Foto im Album hat noch diesen Namen und diese Pixel; {by} hat dazu geantwortet („{comment}“)</translation>
    </message>
    <message>
        <source>a face that {by} answered for is not there any more (name: “{name}”, comment: “{comment}”)</source>
        <translation>Ein Gesicht, zu dem {by} geantwortet hat, ist nicht mehr vorhanden (Name: „{name}“, Kommentar: „{comment}“)</translation>
    </message>
    <message>
        <source>a candidate that {by} answered for is not there any more (comment: “{comment}”)</source>
        <translation>Eine Variante, zu der {by} geantwortet hat, ist nicht mehr vorhanden (Kommentar: „{comment}“)</translation>
    </message>
    <message>
        <source>{by} says that {there} is {name}; the name was left as it is</source>
        <translation>Laut {by} ist „{there}“ eigentlich „{name}“; der Name wurde nicht geändert</translation>
    </message>
    <message>
        <source>{by} has answered later than this file for one of its faces, and that was kept</source>
        <translation>Zu einem der Gesichter liegt bereits eine neuere Antwort von {by} vor; sie wurde beibehalten</translation>
    </message>
    <message>
        <source>{by} answered for a face that has {most} answers already; no more are kept</source>
        <translation>{by} hat zu einem Gesicht geantwortet, zu dem es schon {most} Antworten gibt; mehr werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>it was written without content credentials ({why})</source>
        <translation>Die Datei wurde ohne Content Credentials gespeichert ({why})</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>Zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>not enough memory for this job</source>
        <translation>Zu wenig Speicher für diesen Auftrag</translation>
    </message>
    <message>
        <source>no such device is available</source>
        <translation>Ein solches Gerät ist nicht verfügbar</translation>
    </message>
    <message>
        <source>the installed PyTorch cannot use NVIDIA graphics cards</source>
        <translation>Das installierte PyTorch kann keine NVIDIA-Grafikkarten verwenden</translation>
    </message>
    <message>
        <source>its driver is too old for the installed PyTorch</source>
        <translation>Der Treiber ist zu alt für das installierte PyTorch</translation>
    </message>
    <message>
        <source>its driver does not work, or is not installed ({why})</source>
        <translation>Der Treiber funktioniert nicht oder ist nicht installiert ({why})</translation>
    </message>
    <message>
        <source>this card ({capability}) needs another build of PyTorch; the installed one is for {built}</source>
        <translation>Diese Karte ({capability}) braucht einen anderen Build von PyTorch; der installierte ist für {built}</translation>
    </message>
    <message>
        <source>it could not do a first small computation ({why})</source>
        <translation>Eine erste kleine Berechnung ist fehlgeschlagen ({why})</translation>
    </message>
    <message>
        <source>it stopped working ({why})</source>
        <translation>Das Gerät ist während der Arbeit ausgefallen ({why})</translation>
    </message>
    <message>
        <source>unexpected {kind}: {words}</source>
        <translation>Unerwarteter Fehler ({kind}): {words}</translation>
    </message>
    <message>
        <source>this model ({role}) is not installed</source>
        <translation>Dieses Modell ({role}) ist nicht installiert</translation>
    </message>
    <message>
        <source>it has {size} bytes, expected {expected}</source>
        <translation>Die Datei hat {size} Byte, erwartet wurden {expected}</translation>
    </message>
    <message>
        <source>its SHA-256 is {found}..., expected {expected}...</source>
        <translation>Die SHA-256-Prüfsumme ist {found}..., erwartet wurde {expected}...</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is cut short or no checkpoint ({why})</source>
        <translation>Die Datei ist unvollständig oder keine Modelldatei ({why})</translation>
    </message>
    <message>
        <source>it would unpack to {size} bytes, which no checkpoint does</source>
        <translation>Entpackt wären es {size} Byte, was bei keiner Modelldatei vorkommt</translation>
    </message>
    <message>
        <source>it holds something else than named weights</source>
        <translation>Die Datei enthält etwas anderes als benannte Gewichte</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it lacks {count} weights ({names})</source>
        <translation>Das ist nicht das Modell aus dem Katalog: Es fehlen {count} Gewichte ({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it has {count} unexpected weights ({names})</source>
        <translation>Das ist nicht das Modell aus dem Katalog: Es enthält {count} unerwartete Gewichte ({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: {count} weights have another shape ({names})</source>
        <translation>Das ist nicht das Modell aus dem Katalog: {count} Gewichte haben eine andere Form ({names})</translation>
    </message>
    <message>
        <source>it asks to use {name} when loaded, which could run any program; it was refused</source>
        <translation>Die Datei will beim Laden {name} verwenden, womit sich beliebige Programme ausführen ließen; sie wurde abgelehnt</translation>
    </message>
    <message>
        <source>it asks for more than weights when loaded, which could run any program; it was refused</source>
        <translation>Die Datei verlangt beim Laden mehr als Gewichte, womit sich beliebige Programme ausführen ließen; sie wurde abgelehnt</translation>
    </message>
    <message>
        <source>it is no archive with {member} in it</source>
        <translation>Das ist kein Archiv, das {member} enthält</translation>
    </message>
    <message>
        <source>its licence ({name}, {address}) allows no commercial use and has not been accepted</source>
        <translation>Die Lizenz ({name}, {address}) erlaubt keine kommerzielle Nutzung und wurde nicht akzeptiert</translation>
    </message>
    <message>
        <source>there is no model of this name</source>
        <translation>Ein Modell mit diesem Namen gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>Der Ordner wurde nicht gefunden</translation>
    </message>
    <message>
        <source>no file of the model catalog lies in it</source>
        <translation>Der Ordner enthält keine Datei aus dem Modellkatalog</translation>
    </message>
    <message>
        <source>it is not the file that came with pgdiff-desktop</source>
        <translation>Das ist nicht die mit pgdiff-desktop gelieferte Datei</translation>
    </message>
    <message>
        <source>it comes with the product</source>
        <translation>Dieses Modell wird mitgeliefert</translation>
    </message>
    <message>
        <source>it should have come with the product</source>
        <translation>Dieses Modell hätte mitgeliefert werden sollen</translation>
    </message>
    <message>
        <source>it is not the file that was imported</source>
        <translation>Das ist nicht die Datei, die importiert wurde</translation>
    </message>
    <message>
        <source>it is a file of your own</source>
        <translation>Diese Datei haben Sie selbst bereitgestellt</translation>
    </message>
    <message>
        <source>it is no model catalog ({why})</source>
        <translation>Das ist kein Modellkatalog ({why})</translation>
    </message>
    <message>
        <source>it produced no usable image for a face</source>
        <translation>Für ein Gesicht entstand kein brauchbares Bild</translation>
    </message>
    <message>
        <source>onnxruntime cannot read it</source>
        <translation>onnxruntime kann die Datei nicht lesen</translation>
    </message>
    <message>
        <source>it does not take one face of {size} x {size} pixels alone</source>
        <translation>Das Modell nimmt als Eingabe nicht genau ein Gesicht von {size} x {size} Pixeln</translation>
    </message>
    <message>
        <source>it does not give a face of {size} x {size} pixels</source>
        <translation>Das Modell liefert kein Gesicht von {size} x {size} Pixeln</translation>
    </message>
    <message>
        <source>its input weight is not one number</source>
        <translation>Das Eingabegewicht ist keine einzelne Zahl</translation>
    </message>
    <message>
        <source>it cannot be run ({why})</source>
        <translation>Das Modell lässt sich nicht ausführen ({why})</translation>
    </message>
    <message>
        <source>it gives {found}, not {expected}</source>
        <translation>Das Modell liefert {found} statt {expected}</translation>
    </message>
    <message>
        <source>it cannot describe one face of {size} x {size} pixels</source>
        <translation>Das Modell kann ein Gesicht von {size} x {size} Pixeln nicht beschreiben</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>Der Server antwortet mit {status}</translation>
    </message>
    <message>
        <source>the connection failed ({why})</source>
        <translation>Die Verbindung ist fehlgeschlagen ({why})</translation>
    </message>
    <message>
        <source>the connection ended after {have} of {total} bytes</source>
        <translation>Die Verbindung endete nach {have} von {total} Byte</translation>
    </message>
    <message>
        <source>the server does not send the part that was asked for</source>
        <translation>Der Server sendet nicht den angeforderten Teil</translation>
    </message>
    <message>
        <source>it gives a web page in place of the file</source>
        <translation>Der Server liefert eine Webseite statt der Datei</translation>
    </message>
    <message>
        <source>it gives {total} bytes, expected {expected}</source>
        <translation>Der Server liefert {total} Byte, erwartet wurden {expected}</translation>
    </message>
    <message>
        <source>it gives more than the {expected} bytes that were expected</source>
        <translation>Der Server liefert mehr als die erwarteten {expected} Byte</translation>
    </message>
    <message>
        <source>what it gives is not {file}: {cause}</source>
        <translation>Die gelieferten Daten sind nicht {file}: {cause}</translation>
    </message>
    <message>
        <source>another program is downloading it</source>
        <translation>Die Datei wird gerade von einem anderen Programm heruntergeladen</translation>
    </message>
    <message>
        <source>{needed} MB are needed and {free} MB are free</source>
        <translation>Es werden {needed} MB benötigt, frei sind nur {free} MB</translation>
    </message>
    <message>
        <source>these certificates cannot be read</source>
        <translation>Diese Zertifikate können nicht gelesen werden</translation>
    </message>
    <message>
        <source>it cannot be used ({why})</source>
        <translation>Der Proxy kann nicht verwendet werden ({why})</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>this estimator is an ONNX model, and onnxruntime is not installed</source>
        <translation>Dieses Schätzmodell ist ein ONNX-Modell, und onnxruntime ist nicht installiert</translation>
    </message>
    <message>
        <source>it was built without {provider}</source>
        <translation>Der installierten Version fehlt {provider}</translation>
    </message>
    <message>
        <source>{provider} does not start on this computer</source>
        <translation>{provider} startet auf diesem Computer nicht</translation>
    </message>
    <message>
        <source>it cannot read a model ({why})</source>
        <translation>Ein Modell kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>it stopped ({why})</source>
        <translation>Die Berechnung wurde abgebrochen ({why})</translation>
    </message>
    <message>
        <source>a network cannot be exported to it ({why})</source>
        <translation>Ein Netz lässt sich nicht in dieses Format exportieren ({why})</translation>
    </message>
    <message>
        <source>an exported network differs from the original by {difference}</source>
        <translation>Ein exportiertes Netz weicht um {difference} vom Original ab</translation>
    </message>
    <message>
        <source>an installed application does not have what a compiler needs</source>
        <translation>Dem installierten Programm fehlt, was ein Compiler braucht</translation>
    </message>
    <message>
        <source>torch cannot compile this network ({why})</source>
        <translation>torch kann dieses Netz nicht kompilieren ({why})</translation>
    </message>
    <message>
        <source>half precision gives wrong values on this device (relative error {difference})</source>
        <translation>Halbe Genauigkeit liefert auf diesem Gerät falsche Werte (relativer Fehler {difference})</translation>
    </message>
    <message>
        <source>there is no such choice</source>
        <translation>Diese Auswahl gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such style</source>
        <translation>Diesen Stil gibt es nicht</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>Der Wert liegt außerhalb des gültigen Bereichs</translation>
    </message>
    <message>
        <source>it needs a photo of the same person</source>
        <translation>Dieses Verfahren braucht ein Foto derselben Person</translation>
    </message>
    <message>
        <source>it makes no use of a reference</source>
        <translation>Dieses Verfahren verwendet keine Referenz</translation>
    </message>
    <message>
        <source>it needs to know what is damaged</source>
        <translation>Dieses Verfahren muss wissen, was beschädigt ist</translation>
    </message>
    <message>
        <source>the quality enhancement needs the restorer&apos;s smooth semantics as its target</source>
        <translation>Die Qualitätsverbesserung braucht die glatte Semantik des Restaurierungsmodells als Ziel</translation>
    </message>
    <message>
        <source>these models restore by this recipe without sampling, so there are no steps to take</source>
        <translation>Diese Modelle restaurieren bei diesem Verfahren ohne Sampling, daher gibt es keine Schritte</translation>
    </message>
    <message>
        <source>there are only {available} steps to take</source>
        <translation>Es sind nur {available} Schritte möglich</translation>
    </message>
    <message>
        <source>there are only {available} steps to take, as sampling starts at timestep {start}</source>
        <translation>Es sind nur {available} Schritte möglich, da das Sampling bei Zeitschritt {start} beginnt</translation>
    </message>
    <message>
        <source>no step that is taken lies inside the repeat window</source>
        <translation>Keiner der Schritte liegt im Wiederholungsbereich</translation>
    </message>
    <message>
        <source>damage is either what a mask says or what is detected, not both</source>
        <translation>Schäden kommen entweder aus einer Maske oder aus der Erkennung, nicht aus beidem</translation>
    </message>
    <message>
        <source>an aligned photo is one face as a whole</source>
        <translation>Ein ausgerichtetes Foto ist als Ganzes ein einziges Gesicht</translation>
    </message>
    <message>
        <source>neither its faces nor anything else of it is to be changed</source>
        <translation>Es gibt nichts zu ändern, weder an den Gesichtern noch sonst am Foto</translation>
    </message>
    <message>
        <source>the project&apos;s page could not be reached</source>
        <translation>Die Projektseite ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the project&apos;s page did not answer as it should</source>
        <translation>Die Projektseite hat nicht wie erwartet geantwortet</translation>
    </message>
    <message>
        <source>the project&apos;s page lists no release yet</source>
        <translation>Die Projektseite führt noch keine Version auf</translation>
    </message>
    <message>
        <source>what came back did not look like a release, so it was not used</source>
        <translation>Die Antwort sah nicht nach einer Versionsangabe aus und wurde daher nicht verwendet</translation>
    </message>
    <message>
        <source>the proxy or the certificate file cannot be used</source>
        <translation>Der Proxy oder die Zertifikatsdatei kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Connect the disk that it lies on.</source>
        <translation>Schließen Sie den zugehörigen Datenträger an.</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>Ändern Sie die Berechtigungen.</translation>
    </message>
    <message>
        <source>Scan or copy it again.</source>
        <translation>Scannen oder kopieren Sie das Foto erneut.</translation>
    </message>
    <message>
        <source>Save the picture as a file.</source>
        <translation>Speichern Sie das Bild als Datei.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {count}.</source>
        <translation>Wählen Sie eine Seite von 1 bis {count}.</translation>
    </message>
    <message>
        <source>Shrink it, or cut it into parts.</source>
        <translation>Verkleinern Sie das Bild oder zerlegen Sie es in Teile.</translation>
    </message>
    <message>
        <source>Save it as TIFF, or shrink it.</source>
        <translation>Speichern Sie das Bild als TIFF oder verkleinern Sie es.</translation>
    </message>
    <message>
        <source>Save it again with another program.</source>
        <translation>Speichern Sie die Datei mit einem anderen Programm neu.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, TIFF, WebP or HEIC.</source>
        <translation>Speichern Sie das Bild als JPEG, PNG, TIFF, WebP oder HEIC.</translation>
    </message>
    <message>
        <source>Develop it to a TIFF of 16 bits first.</source>
        <translation>Entwickeln Sie die Datei zuerst zu einem 16-Bit-TIFF.</translation>
    </message>
    <message>
        <source>Save it as 8 or 16 bit grey or RGB.</source>
        <translation>Speichern Sie das Bild in Graustufen oder RGB mit 8 oder 16 Bit.</translation>
    </message>
    <message>
        <source>Show the faces again, and restore them.</source>
        <translation>Geben Sie die Gesichter erneut an und restaurieren Sie sie.</translation>
    </message>
    <message>
        <source>Restore the face again.</source>
        <translation>Restaurieren Sie das Gesicht erneut.</translation>
    </message>
    <message>
        <source>Save the mask again as a black and white PNG.</source>
        <translation>Speichern Sie die Maske erneut als Schwarz-Weiß-PNG.</translation>
    </message>
    <message>
        <source>Paint the mask over the upright photo at its full size.</source>
        <translation>Malen Sie die Maske über das aufrecht gedrehte Foto in voller Größe.</translation>
    </message>
    <message>
        <source>Paint the damage again; the file stays as it is until then.</source>
        <translation>Markieren Sie die Schäden erneut; bis dahin bleibt die Datei unverändert.</translation>
    </message>
    <message>
        <source>Free some space or write to another disk.</source>
        <translation>Geben Sie Speicherplatz frei oder speichern Sie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose another folder or file name.</source>
        <translation>Wählen Sie einen anderen Ordner oder Dateinamen.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Prüfen Sie die Berechtigungen des Ordners.</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>Use one of .jpg, .png, .tif, .webp or .heic.</source>
        <translation>Verwenden Sie .jpg, .png, .tif, .webp oder .heic.</translation>
    </message>
    <message>
        <source>Write it to another disk.</source>
        <translation>Speichern Sie die Datei auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[c2pa]&quot;.</source>
        <translation>Installieren Sie es mit: pip install &quot;pgdiff-desktop[c2pa]&quot;.</translation>
    </message>
    <message>
        <source>Give PEM files without a passphrase.</source>
        <translation>Geben Sie PEM-Dateien ohne Passphrase an.</translation>
    </message>
    <message>
        <source>Give the key that the first certificate was made for.</source>
        <translation>Geben Sie den Schlüssel zum ersten Zertifikat an.</translation>
    </message>
    <message>
        <source>Give one of ES256, ES384, ES512, PS256 or Ed25519.</source>
        <translation>Geben Sie einen Schlüssel für ES256, ES384, ES512, PS256 oder Ed25519 an.</translation>
    </message>
    <message>
        <source>Choose another folder, or let names that are taken get a number.</source>
        <translation>Wählen Sie einen anderen Ordner oder lassen Sie vergebene Namen nummerieren.</translation>
    </message>
    <message>
        <source>Move it out of the way.</source>
        <translation>Verschieben Sie die Datei an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The defaults are used: choose again, or mend that copy and give it its old name.</source>
        <translation>Es gelten die Standardwerte: Wählen Sie neu oder reparieren Sie die Kopie und geben Sie ihr den alten Namen.</translation>
    </message>
    <message>
        <source>The defaults are used: check its permissions, or move it out of the way.</source>
        <translation>Es gelten die Standardwerte: Prüfen Sie die Berechtigungen der Datei oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>Close the other program, and try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Connect its drive again.</source>
        <translation>Schließen Sie das Laufwerk wieder an.</translation>
    </message>
    <message>
        <source>The photo is as it was: begin again, or bring a copy of that file back.</source>
        <translation>Das Foto ist unverändert: Beginnen Sie neu oder holen Sie eine Kopie dieser Datei zurück.</translation>
    </message>
    <message>
        <source>Name a file NAME.json out of the folder .pgdiff beside the photos.</source>
        <translation>Geben Sie eine Datei NAME.json aus dem Ordner .pgdiff neben den Fotos an.</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>Verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>Put the photo back beside the folder .pgdiff.</source>
        <translation>Legen Sie das Foto wieder neben den Ordner .pgdiff.</translation>
    </message>
    <message>
        <source>Cut the part out as a photo of its own first.</source>
        <translation>Schneiden Sie den Teil zuerst als eigenes Foto aus.</translation>
    </message>
    <message>
        <source>Name photos of the person as references instead.</source>
        <translation>Geben Sie stattdessen Fotos der Person als Referenzen an.</translation>
    </message>
    <message>
        <source>Restore it in the window, or move its sidecar out of .pgdiff first.</source>
        <translation>Restaurieren Sie das Foto im Programmfenster oder verschieben Sie zuerst die Begleitdatei aus .pgdiff.</translation>
    </message>
    <message>
        <source>Compare it with a file that was exported as the sidecar says.</source>
        <translation>Vergleichen Sie mit einer Datei, die gemäß der Begleitdatei exportiert wurde.</translation>
    </message>
    <message>
        <source>Bring the photo back that was restored.</source>
        <translation>Holen Sie das Foto zurück, das restauriert wurde.</translation>
    </message>
    <message>
        <source>Put it back, beside the photo if you like.</source>
        <translation>Legen Sie die Datei zurück, gern auch neben das Foto.</translation>
    </message>
    <message>
        <source>Go on with it in that version, or begin again.</source>
        <translation>Arbeiten Sie mit jener Version weiter oder beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Move that file out of the way.</source>
        <translation>Verschieben Sie diese Datei an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Bring them back to this folder, or make them again.</source>
        <translation>Bringen Sie die Varianten in diesen Ordner zurück oder erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>To keep both together, move the album where it can be written to.</source>
        <translation>Um beides zusammenzuhalten, verschieben Sie das Album an einen beschreibbaren Ort.</translation>
    </message>
    <message>
        <source>Compare its colours with the print.</source>
        <translation>Vergleichen Sie die Farben mit dem Abzug.</translation>
    </message>
    <message>
        <source>Compare it with the photo.</source>
        <translation>Vergleichen Sie das Ergebnis mit dem Foto.</translation>
    </message>
    <message>
        <source>Save it as 16-bit TIFF first, to keep them all.</source>
        <translation>Speichern Sie das Foto zuerst als 16-Bit-TIFF, um alle Bits zu erhalten.</translation>
    </message>
    <message>
        <source>Compare the result&apos;s captions and names with the photo&apos;s.</source>
        <translation>Vergleichen Sie Beschriftungen und Namen im Ergebnis mit denen des Fotos.</translation>
    </message>
    <message>
        <source>The photo keeps them: copy captions and names from there.</source>
        <translation>Das Foto enthält sie weiterhin: Kopieren Sie Beschriftungen und Namen von dort.</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>Speichern Sie die Datei erneut mit dem Programm, das sie erstellt hat.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold 16.</source>
        <translation>TIFF und PNG können 16 Bit speichern.</translation>
    </message>
    <message>
        <source>TIFF holds it.</source>
        <translation>TIFF kann ihn speichern.</translation>
    </message>
    <message>
        <source>They stay in the original, which is left as it is.</source>
        <translation>Sie bleiben im Original erhalten, das nicht verändert wird.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold it.</source>
        <translation>JPEG und TIFF können sie speichern.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold them.</source>
        <translation>JPEG und TIFF können sie speichern.</translation>
    </message>
    <message>
        <source>JPEG holds it.</source>
        <translation>JPEG kann ihn speichern.</translation>
    </message>
    <message>
        <source>PNG holds them.</source>
        <translation>PNG kann sie speichern.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold it.</source>
        <translation>TIFF und PNG können sie speichern.</translation>
    </message>
    <message>
        <source>Move that file out of the way, and write the result again.</source>
        <translation>Verschieben Sie diese Datei an einen anderen Ort und speichern Sie das Ergebnis erneut.</translation>
    </message>
    <message>
        <source>The photo&apos;s metadata hold when it was taken, where it says so.</source>
        <translation>Das Aufnahmedatum steht, sofern angegeben, in den Metadaten des Fotos.</translation>
    </message>
    <message>
        <source>Restore faces first.</source>
        <translation>Restaurieren Sie zuerst Gesichter.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose fewer photos, or give it away on a stick.</source>
        <translation>Wählen Sie weniger Fotos, oder geben Sie sie auf einem USB-Stick weiter.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Kopieren Sie die Datei auf diesen Computer und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Choose the file answers-NAME.json that was sent back.</source>
        <translation>Wählen Sie die zurückgeschickte Datei answers-NAME.json.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Lassen Sie sich die Datei erneut schicken.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>Give the name to another face if it fits one.</source>
        <translation>Geben Sie den Namen einem anderen Gesicht, falls er zu einem passt.</translation>
    </message>
    <message>
        <source>The other answers were taken.</source>
        <translation>Die anderen Antworten wurden übernommen.</translation>
    </message>
    <message>
        <source>Change it if they are right.</source>
        <translation>Ändern Sie ihn, falls das stimmt.</translation>
    </message>
    <message>
        <source>The answers for other faces were taken.</source>
        <translation>Die Antworten zu anderen Gesichtern wurden übernommen.</translation>
    </message>
    <message>
        <source>Was it renamed or changed? Bring it back and import the answers again.</source>
        <translation>Wurde das Foto umbenannt oder verändert? Holen Sie es zurück und importieren Sie die Antworten erneut.</translation>
    </message>
    <message>
        <source>What was done is in its XMP all the same; another format may hold credentials.</source>
        <translation>Die Angaben stehen trotzdem in den XMP-Daten; ein anderes Format kann Content Credentials enthalten.</translation>
    </message>
    <message>
        <source>Install the package for NVIDIA cards (cu130; older cards: cu126), or PyTorch with CUDA as the README shows.</source>
        <translation>Installieren Sie das Paket für NVIDIA-Karten (cu130; für ältere Karten cu126) oder PyTorch mit CUDA, wie in der README beschrieben.</translation>
    </message>
    <message>
        <source>Update the driver of the graphics card.</source>
        <translation>Aktualisieren Sie den Treiber der Grafikkarte.</translation>
    </message>
    <message>
        <source>Install or update the driver of the graphics card, and restart the computer.</source>
        <translation>Installieren oder aktualisieren Sie den Treiber der Grafikkarte und starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>Install the build cu126 for older cards, or cu130 for newer ones.</source>
        <translation>Installieren Sie den Build cu126 für ältere oder cu130 für neuere Karten.</translation>
    </message>
    <message>
        <source>Restart the program to use it again.</source>
        <translation>Starten Sie das Programm neu, um das Gerät wieder zu verwenden.</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close other programs, or take fewer faces.</source>
        <translation>Schließen Sie andere Programme oder bearbeiten Sie weniger Gesichter.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>Löschen Sie die Datei und laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>Delete it, and take the file from the address in the catalog.</source>
        <translation>Löschen Sie die Datei und laden Sie sie von der im Katalog genannten Adresse.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>The names are: {names}.</source>
        <translation>Die Namen sind: {names}.</translation>
    </message>
    <message>
        <source>Install pgdiff-desktop again.</source>
        <translation>Installieren Sie pgdiff-desktop erneut.</translation>
    </message>
    <message>
        <source>Delete it, and download or import another.</source>
        <translation>Löschen Sie dieses Modell und laden Sie ein anderes herunter, oder importieren Sie eines.</translation>
    </message>
    <message>
        <source>Use an ONNX model from 1 x 3 x {size} x {size} to the same, RGB in [-1, 1].</source>
        <translation>Verwenden Sie ein ONNX-Modell, dessen Ein- und Ausgabe 1 x 3 x {size} x {size} ist, RGB in [-1, 1].</translation>
    </message>
    <message>
        <source>Remove it: then the judge that is included is used.</source>
        <translation>Entfernen Sie es: Dann wird das mitgelieferte Identitätsmodell verwendet.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, and try again.</source>
        <translation>Prüfen Sie die Verbindung und den Proxy und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it.</source>
        <translation>Warten Sie, bis das andere Programm fertig ist, oder beenden Sie es.</translation>
    </message>
    <message>
        <source>Set certificate_file in settings.json to a PEM file, or to null.</source>
        <translation>Setzen Sie certificate_file in settings.json auf eine PEM-Datei oder auf null.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[onnx]&quot;; or delete the file.</source>
        <translation>Installieren Sie es mit: pip install &quot;pgdiff-desktop[onnx]&quot;; oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a newer driver may mend it.</source>
        <translation>Sie müssen nichts tun; ein neuerer Treiber behebt es vielleicht.</translation>
    </message>
    <message>
        <source>Use one of these: {choices}.</source>
        <translation>Verwenden Sie eines davon: {choices}.</translation>
    </message>
    <message>
        <source>Use 0 to {most}, or a colour photo.</source>
        <translation>Verwenden Sie einen Wert von 0 bis {most} oder ein Farbfoto.</translation>
    </message>
    <message>
        <source>Use {low} to {high}.</source>
        <translation>Verwenden Sie einen Wert von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy.</source>
        <translation>Prüfen Sie die Verbindung und den Proxy.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>Prüfen Sie, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>Open it as an album.</source>
        <translation>Öffnen Sie den Ordner als Album.</translation>
    </message>
    <message>
        <source>Draw a box around the face, or click its eyes (Faces menu).</source>
        <translation>Ziehen Sie einen Rahmen um das Gesicht oder klicken Sie die Augen an (Menü „Gesichter“).</translation>
    </message>
    <message>
        <source>Look for the faces again (Faces menu).</source>
        <translation>Suchen Sie die Gesichter erneut (Menü „Gesichter“).</translation>
    </message>
    <message>
        <source>Click its eyes (Faces menu).</source>
        <translation>Klicken Sie die Augen an (Menü „Gesichter“).</translation>
    </message>
    <message>
        <source>Remove this face, and show where it is again.</source>
        <translation>Entfernen Sie dieses Gesicht und geben Sie seine Lage neu an.</translation>
    </message>
    <message>
        <source>Pick another photo.</source>
        <translation>Wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>Add another photo of the person as a reference.</source>
        <translation>Fügen Sie ein weiteres Foto der Person als Referenz hinzu.</translation>
    </message>
    <message>
        <source>Take pages of a TIFF out as photos of their own (File menu); save the pictures of other files yourself.</source>
        <translation>Extrahieren Sie Seiten einer TIFF-Datei als eigene Fotos (Menü „Datei“); die Bilder anderer Dateien speichern Sie selbst.</translation>
    </message>
    <message>
        <source>Export it as TIFF or PNG.</source>
        <translation>Exportieren Sie das Foto als TIFF oder PNG.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the processor as the device in the preferences.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie in den Voreinstellungen den Prozessor als Gerät.</translation>
    </message>
    <message>
        <source>Update its driver, or choose the processor as the device in the preferences.</source>
        <translation>Aktualisieren Sie den Treiber oder wählen Sie in den Voreinstellungen den Prozessor als Gerät.</translation>
    </message>
    <message>
        <source>Choose the automatic device in the preferences.</source>
        <translation>Wählen Sie in den Voreinstellungen das automatische Gerät.</translation>
    </message>
    <message>
        <source>Copy the diagnostics (Help menu) and report it.</source>
        <translation>Kopieren Sie die Diagnosedaten (Menü „Hilfe“) und melden Sie den Fehler.</translation>
    </message>
    <message>
        <source>Download it, or bring it in a folder (Models).</source>
        <translation>Laden Sie das Modell herunter oder importieren Sie es aus einem Ordner (Fenster „Modelle“).</translation>
    </message>
    <message>
        <source>Read it, and accept it where you download the model.</source>
        <translation>Lesen Sie die Lizenz und akzeptieren Sie sie dort, wo Sie das Modell herunterladen.</translation>
    </message>
    <message>
        <source>Choose the folder of the files.</source>
        <translation>Wählen Sie den Ordner mit den Dateien.</translation>
    </message>
    <message>
        <source>The list of models says the names of the files.</source>
        <translation>Die Dateinamen stehen in der Liste der Modelle.</translation>
    </message>
    <message>
        <source>Import it on the command line, as the README says.</source>
        <translation>Importieren Sie die Datei über die Befehlszeile, wie in der README beschrieben.</translation>
    </message>
    <message>
        <source>Try again later, or bring the file in a folder (Models).</source>
        <translation>Versuchen Sie es später erneut oder importieren Sie die Datei aus einem Ordner (Fenster „Modelle“).</translation>
    </message>
    <message>
        <source>Free some space, or choose another model folder in the preferences.</source>
        <translation>Geben Sie Speicherplatz frei oder wählen Sie in den Voreinstellungen einen anderen Modellordner.</translation>
    </message>
    <message>
        <source>Correct the proxy in the preferences.</source>
        <translation>Korrigieren Sie den Proxy in den Voreinstellungen.</translation>
    </message>
    <message>
        <source>Correct it in the preferences or in settings.json.</source>
        <translation>Korrigieren Sie die Angabe in den Voreinstellungen oder in settings.json.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>Installieren Sie es mit: pip install &quot;pgdiff-desktop[{extra}]&quot;; oder wählen Sie in den Voreinstellungen die automatische Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>Uninstall the other onnxruntime first: pip uninstall {installed}; then: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>Deinstallieren Sie zuerst das andere onnxruntime: pip uninstall {installed}; dann: pip install &quot;pgdiff-desktop[{extra}]&quot;; oder wählen Sie in den Voreinstellungen die automatische Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>Choose the automatic runtime in the preferences.</source>
        <translation>Wählen Sie in den Voreinstellungen die automatische Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>Add a photo of the same person.</source>
        <translation>Fügen Sie ein Foto derselben Person hinzu.</translation>
    </message>
    <message>
        <source>Choose a recipe that does, or remove the reference.</source>
        <translation>Wählen Sie ein Verfahren, das eine Referenz verwendet, oder entfernen Sie die Referenz.</translation>
    </message>
    <message>
        <source>Paint the damage, or choose another recipe.</source>
        <translation>Markieren Sie die Schäden oder wählen Sie ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>Wählen Sie ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Choose another preset.</source>
        <translation>Wählen Sie eine andere Vorgabe.</translation>
    </message>
    <message>
        <source>Remove the painted damage, or choose another recipe.</source>
        <translation>Entfernen Sie die Schadensmaske oder wählen Sie ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Choose a face, or something to do to the photo.</source>
        <translation>Wählen Sie ein Gesicht oder eine Bearbeitung für das Foto.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Why nothing was exported</source>
        <translation>Warum nichts exportiert wurde</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was exported. Try again soon.</source>
        <translation>⚠ Ihre letzten Änderungen konnten nicht gespeichert werden, daher wurde nichts exportiert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Photo that is being exported</source>
        <translation>Foto, das gerade exportiert wird</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Summary of the export</source>
        <translation>Zusammenfassung des Exports</translation>
    </message>
    <message>
        <source>Copy Summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>Fehlgeschlagene erneut versuchen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export the Rest</source>
        <translation>Rest exportieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Export restored photos</source>
        <translation>Restaurierte Fotos exportieren</translation>
    </message>
    <message>
        <source>Saving your latest changes…</source>
        <translation>Ihre letzten Änderungen werden gespeichert…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation>Abgebrochen: {counts}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Ordner: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported with a warning, see their notes.</source>
        <translation>
            <numerusform>%n Foto mit einer Warnung exportiert, siehe Anmerkungen.</numerusform>
            <numerusform>%n Fotos mit einer Warnung exportiert, siehe Anmerkungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the current photo…</source>
        <translation>Wird nach dem aktuellen Foto gestoppt…</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number} von {of}: {name}</translation>
    </message>
</context>
<context>
    <name>ExportOptionsPage</name>
    <message>
        <source>Also copy untouched photos</source>
        <translation>Auch unbearbeitete Fotos kopieren</translation>
    </message>
    <message>
        <source>Photos in which nothing was restored go along as they are; otherwise they are left out</source>
        <translation>Fotos, in denen nichts restauriert wurde, werden unverändert mitkopiert; sonst werden sie ausgelassen</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Accept the proposed damage</source>
        <translation>Vorgeschlagene Schäden übernehmen</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>Fügt dies der Schadensmaske hinzu; „Rückgängig“ nimmt es zurück</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Farbtiefe</translation>
    </message>
    <message>
        <source>Same as the original, up to 16 bits per channel</source>
        <translation>Wie das Original, bis zu 16 Bit pro Kanal</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8 Bit pro Kanal</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Same quality as the original</source>
        <translation>Qualität wie das Original</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>Qualität von JPEG und WebP</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP, 50 to 100; higher makes larger files</source>
        <translation>Qualität von JPEG und WebP, 50 bis 100; höhere Werte ergeben größere Dateien</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>If the file exists</source>
        <translation>Falls die Datei existiert</translation>
    </message>
    <message>
        <source>Add a number to the new file</source>
        <translation>Der neuen Datei eine Nummer anhängen</translation>
    </message>
    <message>
        <source>Replace earlier results of this program</source>
        <translation>Frühere Ergebnisse dieses Programms ersetzen</translation>
    </message>
    <message>
        <source>Your scans, and files of other programs, are never overwritten.</source>
        <translation>Ihre Scans und Dateien anderer Programme werden niemals überschrieben.</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s date</source>
        <translation>Datum des Fotos beibehalten</translation>
    </message>
    <message>
        <source>The exported file gets the date of the photo&apos;s file, so that folders sort both alike</source>
        <translation>Die exportierte Datei erhält das Datum der Fotodatei, damit beide in Ordnern gleich einsortiert werden</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>Dateidatum</translation>
    </message>
    <message>
        <source>Write it beside the photo</source>
        <translation>Neben dem Foto speichern</translation>
    </message>
    <message>
        <source>What was marked as damaged becomes a picture beside the photo: NAME.damage.png</source>
        <translation>Die Schadensmaske wird als Bild neben dem Foto gespeichert: NAME.damage.png</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schadensmaske</translation>
    </message>
    <message>
        <source>Write a map beside the photo</source>
        <translation>Als Karte neben dem Foto speichern</translation>
    </message>
    <message>
        <source>What was invented becomes a picture beside the photo, white on black: NAME.invented.png</source>
        <translation>Was erfunden wurde, wird als Bild neben dem Foto gespeichert, weiß auf schwarz: NAME.invented.png</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>Erfundenes</translation>
    </message>
    <message>
        <source>Longest side at most</source>
        <translation>Lange Kante höchstens</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>Lange Kante in Pixeln</translation>
    </message>
    <message>
        <source>Smaller photos keep their size</source>
        <translation>Kleinere Fotos behalten ihre Größe</translation>
    </message>
    <message>
        <source>Folder of the exported photos</source>
        <translation>Ordner der exportierten Fotos</translation>
    </message>
    <message>
        <source>Choose the folder of the exported photos</source>
        <translation>Ordner für die exportierten Fotos auswählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Template for file names</source>
        <translation>Vorlage für Dateinamen</translation>
    </message>
    <message>
        <source>{name}: name of the photo, {n}: a running number, {date}: the date it was taken</source>
        <translation>{name}: Name des Fotos, {n}: fortlaufende Nummer, {date}: Aufnahmedatum</translation>
    </message>
    <message>
        <source>Insert the name of the photo</source>
        <translation>Name des Fotos einfügen</translation>
    </message>
    <message>
        <source>Insert a running number</source>
        <translation>Fortlaufende Nummer einfügen</translation>
    </message>
    <message>
        <source>Insert the date the photo was taken</source>
        <translation>Aufnahmedatum einfügen</translation>
    </message>
    <message>
        <source>Folder for exported photos</source>
        <translation>Ordner für exportierte Fotos</translation>
    </message>
    <message>
        <source>This format stores 8 bits per channel</source>
        <translation>Dieses Format speichert 8 Bit pro Kanal</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Fotos werden gezählt…</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Beispiel: {name}</translation>
    </message>
    <message>
        <source>⚠ The files need a name.</source>
        <translation>⚠ Die Dateien brauchen einen Namen.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {n} and {date} may be used in braces.</source>
        <translation>⚠ In geschweiften Klammern sind nur {name}, {n} und {date} erlaubt.</translation>
    </message>
    <message>
        <source>⚠ A name may not contain / \ : * ? &quot; &lt; &gt; |</source>
        <translation>⚠ Ein Name darf keines dieser Zeichen enthalten: / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Restore this face</source>
        <translation>Dieses Gesicht restaurieren</translation>
    </message>
    <message>
        <source>Restore this face, or leave it as it is</source>
        <translation>Dieses Gesicht restaurieren oder unverändert lassen</translation>
    </message>
    <message>
        <source>Actions for this face</source>
        <translation>Aktionen für dieses Gesicht</translation>
    </message>
    <message>
        <source>Apply to all faces</source>
        <translation>Auf alle Gesichter anwenden</translation>
    </message>
    <message>
        <source>Copy settings to selected photos</source>
        <translation>Einstellungen auf ausgewählte Fotos kopieren</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>Gesicht entfernen</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird restauriert…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Bleibt unverändert</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Noch nicht restauriert</translation>
    </message>
    <message>
        <source>Sharp already</source>
        <translation>Bereits scharf</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>Original beibehalten</translation>
    </message>
    <message>
        <source>Candidate {number} of {count}</source>
        <translation>Variante {number} von {count}</translation>
    </message>
</context>
<context>
    <name>FaceController</name>
    <message>
        <source>Select other photos in the album first, then copy the settings to them.</source>
        <translation>Wählen Sie zuerst andere Fotos im Album aus und kopieren Sie dann die Einstellungen darauf.</translation>
    </message>
    <message numerus="yes">
        <source>Settings were copied to %n face(s).</source>
        <translation>
            <numerusform>Die Einstellungen wurden auf %n Gesicht kopiert.</numerusform>
            <numerusform>Die Einstellungen wurden auf %n Gesichter kopiert.</numerusform>
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
        <translation>Klicken Sie das andere Auge an. Die Rücktaste nimmt das erste zurück.</translation>
    </message>
    <message>
        <source>Click both eyes, or drag a box around the face. Esc cancels.</source>
        <translation>Klicken Sie beide Augen an oder ziehen Sie einen Rahmen um das Gesicht. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or click both eyes. Esc cancels.</source>
        <translation>Ziehen Sie einen Rahmen um das Gesicht oder klicken Sie beide Augen an. Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Add a face with a box (Ctrl+Shift+B)</source>
        <translation>Gesicht mit einem Rahmen hinzufügen (Strg+Umschalt+B)</translation>
    </message>
    <message>
        <source>Add a face by its eyes (Ctrl+Shift+E)</source>
        <translation>Gesicht über die Augen hinzufügen (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>Look for faces again (Ctrl+L)</source>
        <translation>Gesichter erneut suchen (Strg+L)</translation>
    </message>
    <message>
        <source>No photo open</source>
        <translation>Kein Foto geöffnet</translation>
    </message>
    <message>
        <source>Open a folder of scans and choose a photo; its faces appear here.</source>
        <translation>Öffnen Sie einen Ordner mit Scans und wählen Sie ein Foto; die Gesichter darauf erscheinen hier.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht…</translation>
    </message>
    <message>
        <source>You can paint damage in the meantime.</source>
        <translation>Sie können inzwischen Schäden markieren.</translation>
    </message>
    <message>
        <source>Restores when the faces are found.</source>
        <translation>Die Restaurierung beginnt, sobald die Gesichter gefunden sind.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Foto wird geöffnet…</translation>
    </message>
    <message>
        <source>Its faces appear here when it is open.</source>
        <translation>Die Gesichter erscheinen hier, sobald das Foto geöffnet ist.</translation>
    </message>
    <message>
        <source>Don&apos;t Restore</source>
        <translation>Nicht restaurieren</translation>
    </message>
    <message>
        <source>Don&apos;t restore when the faces are found</source>
        <translation>Nicht restaurieren, wenn die Gesichter gefunden sind</translation>
    </message>
    <message>
        <source>Look for faces</source>
        <translation>Gesichter suchen</translation>
    </message>
    <message>
        <source>Faces have not been looked for yet</source>
        <translation>Gesichter wurden noch nicht gesucht</translation>
    </message>
    <message>
        <source>Let the application find them.</source>
        <translation>Das Programm kann sie für Sie finden.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Rahmen ziehen</translation>
    </message>
    <message>
        <source>Click both eyes</source>
        <translation>Beide Augen anklicken</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Mark one by hand: draw a box around it on the photo, or click both eyes.</source>
        <translation>Geben Sie ein Gesicht von Hand an: Ziehen Sie im Foto einen Rahmen darum oder klicken Sie beide Augen an.</translation>
    </message>
    <message>
        <source>Restore every face that is switched on (Ctrl+Shift+Return)</source>
        <translation>Alle eingeschalteten Gesichter restaurieren (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation>
            <numerusform>%n Gesicht restaurieren</numerusform>
            <numerusform>%n Gesichter restaurieren</numerusform>
        </translation>
    </message>
    <message>
        <source>All faces are sharp</source>
        <translation>Alle Gesichter sind scharf</translation>
    </message>
</context>
<context>
    <name>FamilyAnswers</name>
    <message>
        <source>Answers (*.json)</source>
        <translation>Antworten (*.json)</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>Antworten importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of {name} could not be taken.</source>
        <translation>
            <numerusform>%n Antwort von {name} konnte nicht übernommen werden.</numerusform>
            <numerusform>%n Antworten von {name} konnten nicht übernommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the details to see which.</source>
        <translation>Kopieren Sie die Details, um zu sehen, welche.</translation>
    </message>
    <message numerus="yes">
        <source>{name} answered for %n face(s).</source>
        <translation>
            <numerusform>{name} hat zu %n Gesicht geantwortet.</numerusform>
            <numerusform>{name} hat zu %n Gesichtern geantwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) got a name.</source>
        <translation>
            <numerusform>%n Gesicht wurde benannt.</numerusform>
            <numerusform>%n Gesichter wurden benannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>For the Family</source>
        <translation>Für die Familie</translation>
    </message>
    <message>
        <source>What the album is called on the page</source>
        <translation>Name des Albums auf der Seite</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Makes one page of the photos whose faces were restored. Your family opens it in any browser, on a phone, too, and says whether the faces still look like the people they knew.</source>
        <translation>Erstellt eine Seite mit den Fotos, deren Gesichter restauriert wurden. Ihre Familie öffnet sie in einem beliebigen Browser, auch auf dem Handy, und sagt, ob die Gesichter den Menschen von damals noch ähnlich sehen.</translation>
    </message>
    <message>
        <source>Nothing is sent: you give the page away by mail or on a stick, and a small file comes back, which File &gt; Import Answers takes. The page holds faces and names: give it to those who may see them.</source>
        <translation>Es wird nichts übertragen: Sie geben die Seite per Mail oder auf einem Stick weiter und erhalten eine kleine Datei, die Sie mit „Datei &gt; Antworten importieren“ übernehmen. Die Seite enthält Gesichter und Namen: Geben Sie sie nur denen, die sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Ask the family</source>
        <translation>Die Familie fragen</translation>
    </message>
    <message>
        <source>Make the Page</source>
        <translation>Seite erstellen</translation>
    </message>
    <message numerus="yes">
        <source>The page is ready: %n photo(s), {megabytes} MB</source>
        <translation>
            <numerusform>Die Seite ist fertig: %n Foto, {megabytes} MB</numerusform>
            <numerusform>Die Seite ist fertig: %n Fotos, {megabytes} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>Give this file away by mail or on a stick. What comes back is a file answers-NAME.json: take it with File &gt; Import Answers.</source>
        <translation>Geben Sie diese Datei per Mail oder auf einem Stick weiter. Zurück kommt eine Datei answers-NAME.json: Übernehmen Sie sie mit „Datei &gt; Antworten importieren“.</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to pgdiff-desktop</source>
        <translation>Willkommen bei pgdiff-desktop</translation>
    </message>
    <message>
        <source>It brings the faces in old family photos back. Everything happens on this computer: no photo and nothing about you ever leaves it, and your scans are never changed.</source>
        <translation>Das Programm lässt die Gesichter auf alten Familienfotos wieder aufleben. Alles geschieht auf diesem Computer: Weder Fotos noch Angaben über Sie verlassen ihn jemals, und Ihre Scans werden niemals verändert.</translation>
    </message>
    <message>
        <source>Ready to work, without a network</source>
        <translation>Sofort einsatzbereit, ohne Netzwerk</translation>
    </message>
    <message>
        <source>The starter models come with the program and are free for any use. They work on faces of 256 px, which is as much as most small prints hold.</source>
        <translation>Die Startmodelle sind im Programm enthalten und dürfen für jeden Zweck frei verwendet werden. Sie bearbeiten Gesichter mit 256 px; mehr enthalten die meisten kleinen Abzüge nicht.</translation>
    </message>
    <message>
        <source>Larger models for larger scans</source>
        <translation>Große Modelle für hochaufgelöste Scans</translation>
    </message>
    <message>
        <source>The published models work on faces of 512 px and bring back finer detail. They are made by others, who allow private, non-commercial use only: you read their licences before the download begins.</source>
        <translation>Die veröffentlichten Modelle bearbeiten Gesichter mit 512 px und holen feinere Details zurück. Sie stammen von anderen, die nur die private, nicht kommerzielle Nutzung erlauben: Sie lesen die Lizenzen, bevor der Download beginnt.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Downloads</translation>
    </message>
    <message>
        <source>Open a Folder of Scans…</source>
        <translation>Ordner mit Scans öffnen…</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ordner mit Scans öffnen</translation>
    </message>
    <message>
        <source>Look Around First</source>
        <translation>Erst einmal umsehen</translation>
    </message>
    <message>
        <source>Continue to the window</source>
        <translation>Weiter zum Hauptfenster</translation>
    </message>
    <message>
        <source>{have} of {of} downloaded. You can start working in the meantime.</source>
        <translation>{have} von {of} heruntergeladen. Sie können schon mit der Arbeit beginnen.</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>Download abbrechen</translation>
    </message>
    <message>
        <source>They are installed, and will be used.</source>
        <translation>Sie sind installiert und werden verwendet.</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>Herunterladen ({size})…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ordner mit Scans öffnen</translation>
    </message>
    <message>
        <source>A folder is an album. Open it from the File menu, or drop it on the window. Your scans are never changed: what you decide is kept beside them, in a folder named .pgdiff.</source>
        <translation>Ein Ordner ist ein Album. Öffnen Sie ihn über das Menü „Datei“ oder ziehen Sie ihn auf das Fenster. Ihre Scans werden niemals verändert: Ihre Bearbeitung wird daneben in einem Ordner namens .pgdiff gespeichert.</translation>
    </message>
    <message>
        <source>Mark the damage</source>
        <translation>Schäden markieren</translation>
    </message>
    <message>
        <source>Paint over cracks and stains with the brush (B), or let Find Scratches propose them. Only what is marked is filled in. A photo without cracks needs no marks.</source>
        <translation>Übermalen Sie Risse und Flecken mit dem Pinsel (B) oder lassen Sie sie mit „Kratzer suchen“ vorschlagen. Nur was markiert ist, wird gefüllt. Ein Foto ohne Risse braucht keine Markierung.</translation>
    </message>
    <message>
        <source>Choose a recipe for each face</source>
        <translation>Für jedes Gesicht ein Verfahren wählen</translation>
    </message>
    <message>
        <source>Faces are found when a photo is opened; each has a card on the right. The list of recipes shows what each needs and what it invents. With a sharp photo of the same person, the face keeps its likeness.</source>
        <translation>Gesichter werden beim Öffnen eines Fotos gefunden; jedes hat rechts einen eigenen Bereich. Die Liste der Verfahren zeigt, was jedes Verfahren braucht und was es erfindet. Mit einem scharfen Foto derselben Person bleibt die Ähnlichkeit erhalten.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Restore one face (Ctrl+Return), the photo, or the whole album. The queue works in the background; you can go on with other photos, and it continues after a restart.</source>
        <translation>Restaurieren Sie ein Gesicht (Strg+Eingabe), das Foto oder das ganze Album. Die Warteschlange arbeitet im Hintergrund; Sie können mit anderen Fotos weitermachen, und nach einem Neustart wird sie fortgesetzt.</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Vergleichen und auswählen</translation>
    </message>
    <message>
        <source>Every run adds candidates, and the original stays one of them. Choose with the keys 0 (the original) to 9, and hold C to see the photo as it was.</source>
        <translation>Jeder Durchgang fügt Varianten hinzu, und das Original bleibt wählbar. Wählen Sie mit den Tasten 0 (Original) bis 9, und halten Sie C gedrückt, um das ursprüngliche Foto zu sehen.</translation>
    </message>
    <message>
        <source>Export copies</source>
        <translation>Kopien exportieren</translation>
    </message>
    <message>
        <source>Export writes restored copies in a folder of your choice, never over a scan. Each file says what was restored, and how.</source>
        <translation>Beim Exportieren werden restaurierte Kopien in einem Ordner Ihrer Wahl gespeichert; Scans werden niemals überschrieben. In jeder Datei steht, was restauriert wurde und wie.</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>Folders of the album</source>
        <translation>Ordner des Albums</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
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
        <translation>Farben entfernen</translation>
    </message>
</context>
<context>
    <name>HintMenu</name>
    <message>
        <source>Other Colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Clear All Colours</source>
        <translation>Alle Farben entfernen</translation>
    </message>
    <message>
        <source>Colour to paint</source>
        <translation>Malfarbe</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>Marineblau</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Hellblau</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>Dunkelrot</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Helle Haut</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Dunkle Haut</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>Blond</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Beige</source>
        <translation>Beige</translation>
    </message>
    <message>
        <source>Grey, without colour</source>
        <translation>Grau, ohne Farbe</translation>
    </message>
    <message>
        <source>Colour to Paint</source>
        <translation>Malfarbe</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>the same person: {chance} of 100</source>
        <translation>dieselbe Person: {chance} von 100</translation>
    </message>
    <message>
        <source>perhaps the same person: {chance} of 100</source>
        <translation>vielleicht dieselbe Person: {chance} von 100</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>jemand anders? {chance} von 100</translation>
    </message>
    <message>
        <source>person: cannot tell</source>
        <translation>Person: nicht feststellbar</translation>
    </message>
    <message>
        <source>Faces of children change too much for the judge to tell whether this is the person.</source>
        <translation>Kindergesichter verändern sich zu stark, als dass das Modell sagen könnte, ob dies dieselbe Person ist.</translation>
    </message>
    <message>
        <source>The photo shows too little to tell whether this is the person.</source>
        <translation>Das Foto zeigt zu wenig, um zu sagen, ob dies dieselbe Person ist.</translation>
    </message>
    <message>
        <source>Compared with the reference: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Vergleich mit der Referenz: In {chance} von 100 Fällen zeigen zwei so ähnliche Fotos dieselbe Person ({low} bis {high}).</translation>
    </message>
    <message>
        <source>Compared with other photos of the person: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Vergleich mit anderen Fotos der Person: In {chance} von 100 Fällen zeigen zwei so ähnliche Fotos dieselbe Person ({low} bis {high}).</translation>
    </message>
    <message>
        <source>Compared with the photo, as far as it shows anything: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Vergleich mit dem Foto, soweit es etwas zeigt: In {chance} von 100 Fällen zeigen zwei so ähnliche Fotos dieselbe Person ({low} bis {high}).</translation>
    </message>
    <message>
        <source>Every candidate is probably somebody else, so the original is kept. Add a reference, choose less strength, or paint less damage.</source>
        <translation>Alle Varianten zeigen wahrscheinlich jemand anders, daher wird das Original beibehalten. Fügen Sie eine Referenz hinzu, wählen Sie eine geringere Stärke oder markieren Sie weniger Schäden.</translation>
    </message>
    <message>
        <source>Suggested: {recipe}</source>
        <translation>Empfohlen: {recipe}</translation>
    </message>
    <message>
        <source>Suggested: {recipe}, about {time}</source>
        <translation>Empfohlen: {recipe}, etwa {time}</translation>
    </message>
    <message>
        <source>This face is sharp already: restoring all faces leaves it as it is.</source>
        <translation>Dieses Gesicht ist bereits scharf: Beim Restaurieren aller Gesichter bleibt es unverändert.</translation>
    </message>
    <message>
        <source>Both eyes are damaged: what comes back is invented. A reference helps.</source>
        <translation>Beide Augen sind beschädigt: Das Ergebnis ist dort erfunden. Eine Referenz hilft.</translation>
    </message>
    <message>
        <source>This face has very few pixels: what comes back is mostly invented. A reference helps.</source>
        <translation>Dieses Gesicht hat sehr wenige Pixel: Das Ergebnis ist größtenteils erfunden. Eine Referenz hilft.</translation>
    </message>
    <message>
        <source>Seen from the side: what comes back may not be the person.</source>
        <translation>Von der Seite gesehen: Das Ergebnis zeigt vielleicht nicht dieselbe Person.</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>What to do next</source>
        <translation>Nächster Arbeitsschritt</translation>
    </message>
</context>
<context>
    <name>Invented</name>
    <message>
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Haare</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>partly invented</source>
        <translation>teilweise erfunden</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>erfunden</translation>
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
        <translation>Was erfunden wurde</translation>
    </message>
    <message>
        <source>Partly invented</source>
        <translation>Teilweise erfunden</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>Erfunden</translation>
    </message>
    <message>
        <source>The rest is as the photo says</source>
        <translation>Der Rest ist wie im Foto</translation>
    </message>
    <message>
        <source>Working out what was invented…</source>
        <translation>Erfundenes wird ermittelt…</translation>
    </message>
    <message>
        <source>Nothing was restored in this photo yet.</source>
        <translation>In diesem Foto wurde noch nichts restauriert.</translation>
    </message>
    <message>
        <source>{face}: as it is in the photo</source>
        <translation>{face}: wie im Foto</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>These models may not be used commercially</source>
        <translation>Diese Modelle dürfen nicht kommerziell genutzt werden</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Modelle und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>I have read the licence, and I accept it</source>
        <translation>Ich habe die Lizenz gelesen und akzeptiere sie</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Accept the licence and download</source>
        <translation>Lizenz akzeptieren und herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</source>
        <translation>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>{licence}: the text is at {url}</source>
        <translation>{licence}: Der Text steht unter {url}</translation>
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
        <translation>{folder} (fehlt)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The photos of the album. Those that are selected can be restored together.</source>
        <translation>Die Fotos des Albums. Ausgewählte Fotos können gemeinsam restauriert werden.</translation>
    </message>
    <message>
        <source>The open photo. What you paint here is invented anew; the file stays as it is.</source>
        <translation>Das geöffnete Foto. Was Sie hier markieren, wird neu erfunden; die Datei bleibt unverändert.</translation>
    </message>
    <message>
        <source>Tools for the damage in the photo: paint it, or let it be proposed.</source>
        <translation>Werkzeuge für die Schäden im Foto: selbst markieren oder vorschlagen lassen.</translation>
    </message>
    <message>
        <source>What is done to the whole photo, beside its faces.</source>
        <translation>Was außer den Gesichtern mit dem ganzen Foto geschieht.</translation>
    </message>
    <message>
        <source>The faces of the photo: how each is restored, and which candidate is chosen.</source>
        <translation>Die Gesichter des Fotos: wie jedes restauriert wird und welche Variante ausgewählt ist.</translation>
    </message>
    <message>
        <source>The faces that wait to be restored, and what became of the others.</source>
        <translation>Die Gesichter, die auf die Restaurierung warten, und was aus den anderen geworden ist.</translation>
    </message>
    <message>
        <source>What you should know, and what to do about it.</source>
        <translation>Was Sie wissen sollten und was Sie tun können.</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Photo that is being worked on</source>
        <translation>Foto, das gerade bearbeitet wird</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was made. Try again soon.</source>
        <translation>⚠ Ihre letzten Änderungen konnten nicht gespeichert werden, daher wurde nichts erstellt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number} von {of}: {name}</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Brush Stroke</source>
        <translation>Pinselstrich</translation>
    </message>
    <message>
        <source>Erase Line</source>
        <translation>Linie radieren</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Erase Area</source>
        <translation>Bereich radieren</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Erase Rectangle</source>
        <translation>Rechteck radieren</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Grow Damage</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>Shrink Damage</source>
        <translation>Maske verkleinern</translation>
    </message>
    <message>
        <source>Feather Damage</source>
        <translation>Weiche Kante der Maske</translation>
    </message>
    <message>
        <source>Invert Damage</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>Maske importieren</translation>
    </message>
    <message>
        <source>Accept Scratches</source>
        <translation>Kratzer übernehmen</translation>
    </message>
    <message>
        <source>Clear Damage</source>
        <translation>Maske leeren</translation>
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
        <translation>Anzahl Pixel für Erweitern, Verkleinern und Weiche Kante</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>&amp;Erweitern</translation>
    </message>
    <message>
        <source>&amp;Shrink</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>&amp;Weiche Kante</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Pictures (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>Maske importieren</translation>
    </message>
    <message>
        <source>Export Damage</source>
        <translation>Maske exportieren</translation>
    </message>
    <message>
        <source>damage.png</source>
        <translation>schadensmaske.png</translation>
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
        <translation>Das Foto wird noch geöffnet.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Photos…</source>
        <translation>&amp;Fotos öffnen…</translation>
    </message>
    <message>
        <source>Recent &amp;Albums</source>
        <translation>Zuletzt geöffnete &amp;Alben</translation>
    </message>
    <message>
        <source>&amp;Split Page…</source>
        <translation>Seite auf&amp;teilen…</translation>
    </message>
    <message>
        <source>&amp;Crop and Straighten…</source>
        <translation>&amp;Zuschneiden und ausrichten…</translation>
    </message>
    <message>
        <source>&amp;Take Out Pages…</source>
        <translation>&amp;Seiten extrahieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Before and After…</source>
        <translation>&amp;Vorher und nachher…</translation>
    </message>
    <message>
        <source>For the Fa&amp;mily…</source>
        <translation>Für die Fa&amp;milie…</translation>
    </message>
    <message>
        <source>&amp;Import Answers…</source>
        <translation>Antworten &amp;importieren…</translation>
    </message>
    <message>
        <source>Pro&amp;venance…</source>
        <translation>&amp;Herkunft…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy Settings to Selected Photos</source>
        <translation>Einstellungen auf ausgewählte Fotos &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Voreinstellungen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Compare with Slider</source>
        <translation>Vergleich mit &amp;Schieberegler</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Show &amp;Damage</source>
        <translation>Schadens&amp;maske anzeigen</translation>
    </message>
    <message>
        <source>Shows what is repaired as damage, with every tool. While you paint it, it is shown anyway.</source>
        <translation>Zeigt mit jedem Werkzeug, was als Schaden ausgebessert wird. Beim Markieren ist es immer zu sehen.</translation>
    </message>
    <message>
        <source>Show &amp;What Was Invented</source>
        <translation>&amp;Erfundenes anzeigen</translation>
    </message>
    <message>
        <source>Hatches what the restored photo shows and the original does not say.</source>
        <translation>Schraffiert, was das restaurierte Foto zeigt, im Original aber nicht zu erkennen ist.</translation>
    </message>
    <message>
        <source>Show Face &amp;Boxes</source>
        <translation>Gesichts&amp;rahmen anzeigen</translation>
    </message>
    <message>
        <source>P&amp;eople of the Album…</source>
        <translation>&amp;Personen im Album…</translation>
    </message>
    <message>
        <source>&amp;Next Photo</source>
        <translation>Nä&amp;chstes Foto</translation>
    </message>
    <message>
        <source>&amp;Previous Photo</source>
        <translation>&amp;Vorheriges Foto</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>&amp;Gesichter</translation>
    </message>
    <message>
        <source>&amp;Look for Faces Again</source>
        <translation>Gesichter erneut &amp;suchen</translation>
    </message>
    <message>
        <source>Add Face with a &amp;Box</source>
        <translation>Gesicht mit &amp;Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add Face by Its &amp;Eyes</source>
        <translation>Gesicht über &amp;Augen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove Face</source>
        <translation>Gesicht &amp;entfernen</translation>
    </message>
    <message>
        <source>Restore &amp;Face</source>
        <translation>&amp;Gesicht restaurieren</translation>
    </message>
    <message>
        <source>Restore &amp;All Faces</source>
        <translation>A&amp;lle Gesichter restaurieren</translation>
    </message>
    <message>
        <source>Restore &amp;Selected Photos</source>
        <translation>Ausgewählte &amp;Fotos restaurieren</translation>
    </message>
    <message>
        <source>Ne&amp;xt Face</source>
        <translation>&amp;Nächstes Gesicht</translation>
    </message>
    <message>
        <source>&amp;Previous Face</source>
        <translation>&amp;Vorheriges Gesicht</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Cancel All</source>
        <translation>&amp;Alle abbrechen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>&amp;About pgdiff-desktop</source>
        <translation>Ü&amp;ber pgdiff-desktop</translation>
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
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>Download All ({size})</source>
        <translation>Alle herunterladen ({size})</translation>
    </message>
    <message>
        <source>Download all large models</source>
        <translation>Alle großen Modelle herunterladen</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>non-commercial</source>
        <translation>nicht kommerziell</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Progress of {file}</source>
        <translation>Fortschritt von {file}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>Download von {name} abbrechen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>{name} herunterladen</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Face model</source>
        <translation>Gesichtsmodell</translation>
    </message>
    <message>
        <source>knows what faces look like</source>
        <translation>weiß, wie Gesichter aussehen</translation>
    </message>
    <message>
        <source>Restorer</source>
        <translation>Restaurierungsmodell</translation>
    </message>
    <message>
        <source>removes blur and noise from a face</source>
        <translation>entfernt Unschärfe und Rauschen aus einem Gesicht</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Schätzmodell</translation>
    </message>
    <message>
        <source>makes the sharp, complete face that restoring starts from</source>
        <translation>erzeugt das scharfe, vollständige Gesicht, von dem die Restaurierung ausgeht</translation>
    </message>
    <message>
        <source>Colouriser</source>
        <translation>Kolorierungsmodell</translation>
    </message>
    <message>
        <source>estimates the colours of a black-and-white photo</source>
        <translation>schätzt die Farben eines Schwarz-Weiß-Fotos</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Ähnlichkeitsmodell</translation>
    </message>
    <message>
        <source>keeps the likeness of a reference photo</source>
        <translation>bewahrt die Ähnlichkeit mit einem Referenzfoto</translation>
    </message>
    <message>
        <source>Identity judge</source>
        <translation>Identitätsmodell</translation>
    </message>
    <message>
        <source>says whether a restored face is still the same person</source>
        <translation>sagt, ob ein restauriertes Gesicht noch dieselbe Person zeigt</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Gesichtserkennung</translation>
    </message>
    <message>
        <source>finds faces in a photo</source>
        <translation>findet Gesichter in einem Foto</translation>
    </message>
    <message>
        <source>Face parser</source>
        <translation>Gesichtssegmentierung</translation>
    </message>
    <message>
        <source>finds the outline of face and hair for pasting back</source>
        <translation>findet die Umrisse von Gesicht und Haaren für das Wiedereinsetzen ins Foto</translation>
    </message>
    <message>
        <source>Scratch detector</source>
        <translation>Kratzererkennung</translation>
    </message>
    <message>
        <source>proposes damaged areas</source>
        <translation>schlägt beschädigte Bereiche vor</translation>
    </message>
    <message>
        <source>Clean-up model</source>
        <translation>Bereinigungsmodell</translation>
    </message>
    <message>
        <source>takes noise and blocks off the whole photo, and enlarges it</source>
        <translation>entfernt Rauschen und JPEG-Artefakte aus dem ganzen Foto und vergrößert es</translation>
    </message>
    <message>
        <source>Inpainting model</source>
        <translation>Inpainting-Modell</translation>
    </message>
    <message>
        <source>fills large holes of the whole photo</source>
        <translation>füllt große Fehlstellen im ganzen Foto</translation>
    </message>
    <message>
        <source>Perceptual features</source>
        <translation>Wahrnehmungsmerkmale</translation>
    </message>
    <message>
        <source>for finer detail</source>
        <translation>für feinere Details</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>Starter models, included with pgdiff-desktop</source>
        <translation>Startmodelle, in pgdiff-desktop enthalten</translation>
    </message>
    <message>
        <source>Large models, for faces of 512 px</source>
        <translation>Große Modelle, für Gesichter mit 512 px</translation>
    </message>
    <message>
        <source>Estimators, for sharper faces of 512 px</source>
        <translation>Schätzmodelle, für schärfere Gesichter mit 512 px</translation>
    </message>
    <message>
        <source>Shared helper models</source>
        <translation>Gemeinsame Hilfsmodelle</translation>
    </message>
    <message>
        <source>Quality enhancement, for the command line only</source>
        <translation>Qualitätsverbesserung, nur für die Befehlszeile</translation>
    </message>
    <message>
        <source>Always available, and free for any use. They work on faces of 256 px.</source>
        <translation>Immer verfügbar und für jeden Zweck frei verwendbar. Sie bearbeiten Gesichter mit 256 px.</translation>
    </message>
    <message>
        <source>For scans in which a face covers more than 256 px. Private, non-commercial use only.</source>
        <translation>Für Scans, in denen ein Gesicht mehr als 256 px groß ist. Nur für private, nicht kommerzielle Nutzung.</translation>
    </message>
    <message>
        <source>One of them is enough: the first that is installed is used. Private, non-commercial use only.</source>
        <translation>Eines davon genügt: Verwendet wird das erste, das installiert ist. Nur für private, nicht kommerzielle Nutzung.</translation>
    </message>
    <message>
        <source>Larger detectors find more faces; none is required.</source>
        <translation>Größere Erkennungsmodelle finden mehr Gesichter; erforderlich ist keines.</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>mehr als {size}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Folder of the downloaded models</source>
        <translation>Ordner der heruntergeladenen Modelle</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>Gerät und Speicher</translation>
    </message>
    <message>
        <source>Likeness of restored faces</source>
        <translation>Ähnlichkeit restaurierter Gesichter</translation>
    </message>
    <message>
        <source>Result of the last action</source>
        <translation>Ergebnis der letzten Aktion</translation>
    </message>
    <message>
        <source>Working on the model files</source>
        <translation>Modelldateien werden bearbeitet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Open the folder of the models</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose another folder for the models</source>
        <translation>Anderen Modellordner auswählen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Downloaded to</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Of 120 faces that the included models had never seen, every group of people came back more alike than its photos were; women and people above 65 gained least.</source>
        <translation>Von 120 Gesichtern, die die mitgelieferten Modelle nie gesehen hatten, wurde jede Gruppe von Menschen ähnlicher, als ihre Fotos es waren; am wenigsten gewannen Frauen und Menschen über 65.</translation>
    </message>
    <message>
        <source>Import from Folder…</source>
        <translation>Aus Ordner importieren…</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>Modelle aus einem Ordner importieren</translation>
    </message>
    <message>
        <source>Import models that were downloaded on another computer</source>
        <translation>Modelle importieren, die auf einem anderen Computer heruntergeladen wurden</translation>
    </message>
    <message>
        <source>Verify All</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>Verify all models</source>
        <translation>Alle Modelle prüfen</translation>
    </message>
    <message>
        <source>Compare size and hash of every installed model</source>
        <translation>Größe und Prüfsumme aller installierten Modelle vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Folder with model files</source>
        <translation>Ordner mit Modelldateien</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>Ordner für heruntergeladene Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n Modell importiert.</numerusform>
            <numerusform>%n Modelle importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) verified.</source>
        <translation>
            <numerusform>%n Modell geprüft.</numerusform>
            <numerusform>%n Modelle geprüft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>How many candidates are sampled at once</source>
        <translation>Anzahl der Varianten, die auf einmal erzeugt werden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Preset and number of candidates</source>
        <translation>Vorgabe und Anzahl der Varianten</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>Who this is; the name is written into the results, too</source>
        <translation>Wer das ist; der Name wird auch in die Ergebnisse geschrieben</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Unexpected error: {error}</source>
        <translation>Unerwarteter Fehler: {error}</translation>
    </message>
    <message>
        <source>Try again. If the error comes back, copy the details and report it.</source>
        <translation>Versuchen Sie es erneut. Falls der Fehler wieder auftritt, kopieren Sie die Details und melden Sie ihn.</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Dismiss All</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Diese Meldung kopieren</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} von {of}</translation>
    </message>
    <message numerus="yes">
        <source>(%n time(s))</source>
        <translation>
            <numerusform>(%n-mal)</numerusform>
            <numerusform>(%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The processor computes instead of the graphics card.</source>
        <translation>Statt der Grafikkarte rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>A face is very small or seen from the side: what comes back may not be the person.</source>
        <translation>Ein Gesicht ist sehr klein oder von der Seite zu sehen: Das Ergebnis ähnelt der Person möglicherweise nicht.</translation>
    </message>
    <message>
        <source>A face has finer detail than these models see: it was kept. Larger models see more.</source>
        <translation>Ein Gesicht hat feinere Details, als diese Modelle verarbeiten; sie wurden beibehalten. Große Modelle verarbeiten feinere Details.</translation>
    </message>
    <message>
        <source>Only faces are coloured; the colours are invented.</source>
        <translation>Nur Gesichter wurden koloriert; die Farben sind erfunden.</translation>
    </message>
    <message>
        <source>The whole photo is coloured; the colours are invented.</source>
        <translation>Das ganze Foto wurde koloriert; die Farben sind erfunden.</translation>
    </message>
    <message>
        <source>The photo has colours already and kept them; ask for whole-photo colour to colour it anew.</source>
        <translation>Das Foto ist bereits farbig, und seine Farben wurden beibehalten; wählen Sie unter „Farbe“ die Option „Ganzes Foto“, um es neu zu kolorieren.</translation>
    </message>
    <message>
        <source>This looks like a negative: it can be inverted in the Photo card.</source>
        <translation>Das sieht nach einem Negativ aus: Im Bereich „Foto“ lässt es sich umkehren.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling.</source>
        <translation>Diese Modelle erfinden bei diesem Verfahren kein Gesicht aus Rauschen: Es wurde ohne Sampling restauriert.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling, and colours were put on a face that has none.</source>
        <translation>Diese Modelle erfinden bei diesem Verfahren kein Gesicht aus Rauschen: Es wurde ohne Sampling restauriert, und ein Gesicht ohne Farben wurde koloriert.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: colours were put on a face that has none.</source>
        <translation>Diese Modelle erfinden bei diesem Verfahren kein Gesicht aus Rauschen: Ein Gesicht ohne Farben wurde koloriert.</translation>
    </message>
    <message>
        <source>Without sampling, all candidates of a face are alike.</source>
        <translation>Ohne Sampling sind alle Varianten eines Gesichts gleich.</translation>
    </message>
    <message>
        <source>No damage is painted on a face, so it was left as it is.</source>
        <translation>Auf einem Gesicht sind keine Schäden markiert, daher blieb es unverändert.</translation>
    </message>
    <message>
        <source>A face could not be cut out and was left as it is.</source>
        <translation>Ein Gesicht ließ sich nicht ausschneiden und blieb unverändert.</translation>
    </message>
    <message>
        <source>The memory was short: fewer faces were sampled at once.</source>
        <translation>Der Speicher war knapp: Es wurden weniger Gesichter gleichzeitig berechnet.</translation>
    </message>
    <message>
        <source>Not enough memory on the graphics card: what does not fit, the processor computes until the program is restarted.</source>
        <translation>Zu wenig Speicher auf der Grafikkarte: Was nicht hineinpasst, berechnet bis zum Neustart des Programms der Prozessor.</translation>
    </message>
    <message>
        <source>Half precision spoiled a face, so it was computed again in full precision.</source>
        <translation>Halbe Genauigkeit hat ein Gesicht unbrauchbar gemacht, daher wurde es mit voller Genauigkeit neu berechnet.</translation>
    </message>
    <message>
        <source>Half precision gives wrong values on this device: full precision is used from now on, which takes longer.</source>
        <translation>Halbe Genauigkeit liefert auf diesem Gerät falsche Werte: Ab jetzt wird volle Genauigkeit verwendet, was länger dauert.</translation>
    </message>
    <message>
        <source>The chosen runtime could not be used: PyTorch computed the networks.</source>
        <translation>Die gewählte Laufzeitumgebung konnte nicht verwendet werden: PyTorch hat die Netze berechnet.</translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
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
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Darunter angezeigt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Nicht bearbeitet</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>unter {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Nothing was chosen for it, so it is the same as the original.</source>
        <translation>Für dieses Foto wurde nichts ausgewählt, daher ist es mit dem Original identisch.</translation>
    </message>
    <message>
        <source>Written as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Its damage is {name}.</source>
        <translation>Schadensmaske: {name}.</translation>
    </message>
    <message>
        <source>What was invented is {name}.</source>
        <translation>Erfundenes: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored: {names}.</source>
        <translation>
            <numerusform>%n Gesicht restauriert: {names}.</numerusform>
            <numerusform>%n Gesichter restauriert: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored.</source>
        <translation>
            <numerusform>%n Gesicht restauriert.</numerusform>
            <numerusform>%n Gesichter restauriert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Result of each photo</source>
        <translation>Ergebnis für jedes Foto</translation>
    </message>
</context>
<context>
    <name>OverlayMenu</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Opacity of the damage</source>
        <translation>Deckkraft der Schadensmaske</translation>
    </message>
    <message>
        <source>Colour of the damage</source>
        <translation>Farbe der Schadensmaske</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Pages of {photo}</source>
        <translation>Seiten von {photo}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Space takes a page out, or leaves it.</source>
        <translation>Die Leertaste wählt eine Seite aus oder ab.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Checked pages become photos of their own beside the file. The file itself is not changed.</source>
        <translation>Ausgewählte Seiten werden als eigene Fotos neben der Datei gespeichert. Die Datei selbst wird nicht verändert.</translation>
    </message>
    <message>
        <source>Page {number} cannot be read</source>
        <translation>Seite {number} kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Split {photo}</source>
        <translation>{photo} aufteilen</translation>
    </message>
    <message>
        <source>Crop and Straighten {photo}</source>
        <translation>{photo} zuschneiden und ausrichten</translation>
    </message>
    <message>
        <source>Looking for the photos…</source>
        <translation>Fotos werden gesucht…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a rectangle, or draw one</source>
        <translation>Ein Rechteck hinzufügen oder aufziehen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the rectangle (Del)</source>
        <translation>Rechteck entfernen (Entf)</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>No separate photos were found. Draw a rectangle around each of them.</source>
        <translation>Es wurden keine einzelnen Fotos gefunden. Ziehen Sie um jedes Foto ein Rechteck.</translation>
    </message>
    <message>
        <source>No border was found. Pull the edges to where the photo ends.</source>
        <translation>Es wurde kein Rand gefunden. Ziehen Sie die Kanten dorthin, wo das Foto endet.</translation>
    </message>
    <message>
        <source>Correct what was found by its handles. The scan itself is not changed.</source>
        <translation>Korrigieren Sie das Ergebnis an den Griffen. Der Scan selbst wird nicht verändert.</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Foto {number} von {count}</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Arrow keys move the selected photo, with Shift they size it; [ and ] turn it.</source>
        <translation>Die Pfeiltasten verschieben das ausgewählte Foto, mit der Umschalttaste ändern sie seine Größe; [ und ] drehen es.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Seen once</source>
        <translation>Einmal gesehen</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of the Album</source>
        <translation>Personen im Album</translation>
    </message>
    <message>
        <source>New Person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>Show Photos</source>
        <translation>Fotos anzeigen</translation>
    </message>
    <message>
        <source>Shows only the photos of this person in the album</source>
        <translation>Zeigt im Album nur die Fotos dieser Person</translation>
    </message>
    <message>
        <source>Move To…</source>
        <translation>Verschieben zu…</translation>
    </message>
    <message>
        <source>Same Person As…</source>
        <translation>Dieselbe Person wie…</translation>
    </message>
    <message>
        <source>Moves all faces of this person to another one</source>
        <translation>Verschiebt alle Gesichter dieser Person zu einer anderen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>Durchsuchte Fotos</translation>
    </message>
    <message>
        <source>What tells people apart stays in this computer&apos;s cache. The album keeps only names, and who you say is one person.</source>
        <translation>Die Merkmale, an denen Personen unterschieden werden, bleiben im Cache dieses Computers. Das Album enthält nur Namen und Ihre Angaben dazu, welche Gesichter zu einer Person gehören.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Select faces to name them</source>
        <translation>Gesichter auswählen, um sie zu benennen</translation>
    </message>
    <message>
        <source>Who is {person}?</source>
        <translation>Wer ist {person}?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>Gesichter werden gesucht: Foto {number} von {of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Photo(s)</source>
        <translation>
            <numerusform>In %n Foto Gesichter suchen</numerusform>
            <numerusform>In %n Fotos Gesichter suchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still compared.</source>
        <translation>
            <numerusform>%n Foto wird noch verglichen.</numerusform>
            <numerusform>%n Fotos werden noch verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>%n Foto konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Fotos konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the faces of this album…</source>
        <translation>Die Gesichter dieses Albums werden untersucht…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the photos of this album yet. Look for them, and the faces are grouped by person.</source>
        <translation>In den Fotos dieses Albums wurden noch keine Gesichter gesucht. Wenn Sie sie suchen, werden die Gesichter nach Personen gruppiert.</translation>
    </message>
    <message>
        <source>No photo of this album shows a face.</source>
        <translation>Kein Foto dieses Albums zeigt ein Gesicht.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Name {person}</source>
        <translation>Name „{person}“ vergeben</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>Namen entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Face(s)</source>
        <translation>
            <numerusform>%n Gesicht verschieben</numerusform>
            <numerusform>%n Gesichter verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>Verschieben zu</translation>
    </message>
    <message>
        <source>Open Photo</source>
        <translation>Foto öffnen</translation>
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
        <translation>Personen im Album</translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message>
        <source>Faces of this person</source>
        <translation>Gesichter dieser Person</translation>
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
        <translation>Was mit dem ganzen Foto geschieht</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>Foto unverändert lassen</translation>
    </message>
    <message>
        <source>Updating the preview…</source>
        <translation>Vorschau wird aktualisiert…</translation>
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
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Rotate the View Left</source>
        <translation>Ansicht nach links drehen</translation>
    </message>
    <message>
        <source>Rotate the View Right</source>
        <translation>Ansicht nach rechts drehen</translation>
    </message>
    <message>
        <source>Show in File Manager</source>
        <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Dismiss the Failed Attempt</source>
        <translation>Fehlgeschlagenen Versuch ausblenden</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>Ergebnis entfernen</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
</context>
<context>
    <name>PhotoController</name>
    <message>
        <source>Opening {photo}…</source>
        <translation>{photo} wird geöffnet…</translation>
    </message>
    <message>
        <source>{photo} cannot be opened</source>
        <translation>{photo} kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Take Out Pages…</source>
        <translation>Seiten extrahieren…</translation>
    </message>
</context>
<context>
    <name>PhotoFaces</name>
    <message>
        <source>The face was removed, with its candidates.</source>
        <translation>Das Gesicht wurde mit seinen Varianten entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PhotoFilter</name>
    <message>
        <source>Last attempt failed</source>
        <translation>Letzter Versuch fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos of the album</source>
        <translation>Fotos des Albums</translation>
    </message>
</context>
<context>
    <name>PhotoScope</name>
    <message>
        <source>This photo: {name}</source>
        <translation>Dieses Foto: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected photo(s)</source>
        <translation>
            <numerusform>%n ausgewähltes Foto</numerusform>
            <numerusform>%n ausgewählte Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole album, %n photo(s)</source>
        <translation>
            <numerusform>Das ganze Album, %n Foto</numerusform>
            <numerusform>Das ganze Album, %n Fotos</numerusform>
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
        <translation>Auffrischung {percent}</translation>
    </message>
    <message>
        <source>noise {percent}</source>
        <translation>Entrauschen {percent}</translation>
    </message>
    <message>
        <source>JPEG blocks {percent}</source>
        <translation>JPEG-Bereinigung {percent}</translation>
    </message>
    <message>
        <source>halftone {percent}</source>
        <translation>Entrastern {percent}</translation>
    </message>
    <message>
        <source>network {percent}</source>
        <translation>Neuronale Bereinigung {percent}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>{times}× larger</source>
        <translation>{times}× größer</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>colour of faces only</source>
        <translation>Farbe nur für Gesichter</translation>
    </message>
    <message>
        <source>saturation {percent}</source>
        <translation>Sättigung {percent}</translation>
    </message>
    <message>
        <source>match {percent}</source>
        <translation>Anpassung {percent}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Schäden markiert</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unbearbeitet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
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
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Check Now</source>
        <translation>Jetzt suchen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurierung</translation>
    </message>
    <message>
        <source>Content credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>Disk and network</source>
        <translation>Datenträger und Netzwerk</translation>
    </message>
    <message>
        <source>System setting</source>
        <translation>Systemeinstellung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation>Apple-Grafik (Metal)</translation>
    </message>
    <message>
        <source>Full, 32 bits</source>
        <translation>Voll, 32 Bit</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch, compiled</source>
        <translation>PyTorch, kompiliert</translation>
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
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <source>A runtime that does not work here is replaced by PyTorch, and a notice says so.</source>
        <translation>Eine Laufzeitumgebung, die hier nicht funktioniert, wird durch PyTorch ersetzt; eine Meldung weist darauf hin.</translation>
    </message>
    <message>
        <source>Keep what I had chosen</source>
        <translation>Meine bisherige Auswahl behalten</translation>
    </message>
    <message>
        <source>New results</source>
        <translation>Neue Ergebnisse</translation>
    </message>
    <message>
        <source>New results are only offered; otherwise the first of each face is chosen.</source>
        <translation>Neue Ergebnisse werden nur angeboten; sonst wird je Gesicht das erste ausgewählt.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speicherlimit</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Modellordner auswählen</translation>
    </message>
    <message>
        <source>Default Folder</source>
        <translation>Standardordner</translation>
    </message>
    <message>
        <source>Go back to the default model folder</source>
        <translation>Zum Standard-Modellordner zurückkehren</translation>
    </message>
    <message>
        <source>System setting, or http://name:port</source>
        <translation>Systemeinstellung oder http://name:port</translation>
    </message>
    <message>
        <source>⚠ This is not an address like http://name:port; it was not saved.</source>
        <translation>⚠ Das ist keine Adresse wie http://name:port; sie wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturen</translation>
    </message>
    <message>
        <source>The most disk space that thumbnails of your photos may take.</source>
        <translation>Speicherplatz, den Miniaturen Ihrer Fotos höchstens belegen dürfen.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Used when you download models or check for updates; nothing else uses the network.</source>
        <translation>Wird verwendet, wenn Sie Modelle herunterladen oder nach Updates suchen; nichts anderes nutzt das Netzwerk.</translation>
    </message>
    <message>
        <source>Check for a newer version once a day</source>
        <translation>Einmal täglich nach einer neueren Version suchen</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Only the number of the newest version is read from the project&apos;s page. Nothing about you is sent, and nothing is installed.</source>
        <translation>Von der Projektseite wird nur die Nummer der neuesten Version gelesen. Es werden keine Angaben über Sie gesendet, und nichts wird installiert.</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>Used where Export is asked for content credentials. A key must have no passphrase.</source>
        <translation>Wird verwendet, wenn beim Exportieren Content Credentials gewählt sind. Der Schlüssel darf keine Passphrase haben.</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Auf Standardwerte zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>Ordner für heruntergeladene Modelle</translation>
    </message>
    <message>
        <source>No such device is available on this computer</source>
        <translation>Auf diesem Computer ist kein solches Gerät verfügbar</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Hohe Qualität</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Balanced on a graphics card, fast without one.</source>
        <translation>Mit Grafikkarte ausgewogen, sonst schnell.</translation>
    </message>
    <message>
        <source>Every step, as published; takes the longest.</source>
        <translation>Jeder Schritt, wie veröffentlicht; dauert am längsten.</translation>
    </message>
    <message>
        <source>Careful; about twice as long as balanced.</source>
        <translation>Sorgfältig; dauert etwa doppelt so lange wie „Ausgewogen“.</translation>
    </message>
    <message>
        <source>A good result in reasonable time.</source>
        <translation>Ein gutes Ergebnis in angemessener Zeit.</translation>
    </message>
    <message>
        <source>For computers without a graphics card.</source>
        <translation>Für Computer ohne Grafikkarte.</translation>
    </message>
    <message>
        <source>A rough look in little time.</source>
        <translation>Ein grober Eindruck in kurzer Zeit.</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>Proposed damage</source>
        <translation>Vorgeschlagene Schäden</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>Fügt dies der Schadensmaske hinzu; „Rückgängig“ nimmt es zurück</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Adjust the proposal</source>
        <translation>Vorschlag anpassen</translation>
    </message>
    <message>
        <source>How much is proposed, and whether doubtful places are taken, too</source>
        <translation>Wie viel vorgeschlagen wird und ob auch zweifelhafte Stellen übernommen werden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Leaves the damage as it was; searching again costs nothing</source>
        <translation>Lässt die Schadensmaske, wie sie war; eine neue Suche kostet nichts</translation>
    </message>
    <message>
        <source>Sensitivity to scratches</source>
        <translation>Empfindlichkeit für Kratzer</translation>
    </message>
    <message>
        <source>Left: certain damage only. Right: anything suspicious.</source>
        <translation>Links: nur sichere Schäden. Rechts: alles Verdächtige.</translation>
    </message>
    <message>
        <source>Take doubtful places, too</source>
        <translation>Auch zweifelhafte Stellen übernehmen</translation>
    </message>
    <message>
        <source>Straight lines and wide areas, which may be a part of the picture: check them</source>
        <translation>Gerade Linien und breite Flächen, die zum Bild gehören könnten: Prüfen Sie sie</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%n Stelle, {share} des Fotos</numerusform>
            <numerusform>%n Stellen, {share} des Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>No scratches were found at this sensitivity.</source>
        <translation>Bei dieser Empfindlichkeit wurden keine Kratzer gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s), {share}</source>
        <translation>
            <numerusform>%n zweifelhafte Stelle, {share}</numerusform>
            <numerusform>%n zweifelhafte Stellen, {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>unter {percent}&#xa0;%</translation>
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
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Whether the file is as it was</source>
        <translation>Ob die Datei unverändert ist</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Angaben in der Datei</translation>
    </message>
    <message>
        <source>Another File…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what the file says</source>
        <translation>Angaben in der Datei kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a file to see what it says of itself.</source>
        <translation>Wählen Sie eine Datei, um zu sehen, was sie über sich angibt.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Bilder ({endings})</translation>
    </message>
    <message>
        <source>Provenance of a file</source>
        <translation>Herkunft einer Datei</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Finishing the current step.</source>
        <translation>Der aktuelle Schritt wird noch beendet.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird restauriert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Keine wartenden Aufträge</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>{name} wird restauriert</translation>
    </message>
    <message>
        <source>step {step} of {of}</source>
        <translation>Schritt {step} von {of}</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Drag to change the order (Alt+Up, Alt+Down)</source>
        <translation>Ziehen, um die Reihenfolge zu ändern (Alt+↑, Alt+↓)</translation>
    </message>
    <message>
        <source>Cancel (Delete)</source>
        <translation>Abbrechen (Entf)</translation>
    </message>
    <message>
        <source>Remove from the queue (Delete)</source>
        <translation>Aus der Warteschlange entfernen (Entf)</translation>
    </message>
    <message>
        <source>Try again (R)</source>
        <translation>Erneut versuchen (R)</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Foto anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Aus der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>Als Nächstes bearbeiten</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Collapse the queue</source>
        <translation>Warteschlange einklappen</translation>
    </message>
    <message>
        <source>How much of the queue is done</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>Pause (Ctrl+.)</source>
        <translation>Pausieren (Strg+.)</translation>
    </message>
    <message>
        <source>Cancel all (Ctrl+Shift+.)</source>
        <translation>Alle abbrechen (Strg+Umschalt+.)</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Alle fehlgeschlagenen erneut versuchen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Bring back what was removed (Ctrl+Z)</source>
        <translation>Entferntes zurückholen (Strg+Z)</translation>
    </message>
    <message>
        <source>Expand the queue</source>
        <translation>Warteschlange ausklappen</translation>
    </message>
    <message>
        <source>Resume (Ctrl+.)</source>
        <translation>Fortsetzen (Strg+.)</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>Was mit diesem Gesicht geschehen soll</translation>
    </message>
    <message>
        <source>How long it takes on this computer is not measured yet.</source>
        <translation>Wie lange es auf diesem Computer dauert, wurde noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Takes about {time} a face on this computer.</source>
        <translation>Dauert auf diesem Computer etwa {time} pro Gesicht.</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Restore</source>
        <translation>Restaurieren</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Fill in damage</source>
        <translation>Schäden füllen</translation>
    </message>
    <message>
        <source>Restore with a reference</source>
        <translation>Mit Referenz restaurieren</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>Altes Foto</translation>
    </message>
    <message>
        <source>Clears blur, grain and wear.</source>
        <translation>Beseitigt Unschärfe, Körnung und Gebrauchsspuren.</translation>
    </message>
    <message>
        <source>Adds colour to a black-and-white face.</source>
        <translation>Koloriert ein Schwarz-Weiß-Gesicht.</translation>
    </message>
    <message>
        <source>Fills in the painted damage and nothing else.</source>
        <translation>Füllt die markierten Schäden und ändert sonst nichts.</translation>
    </message>
    <message>
        <source>Restores with the help of a sharp photo of the same person.</source>
        <translation>Restauriert mithilfe eines scharfen Fotos derselben Person.</translation>
    </message>
    <message>
        <source>Fills in painted damage, clears wear and adds colour.</source>
        <translation>Füllt markierte Schäden, beseitigt Gebrauchsspuren und koloriert.</translation>
    </message>
    <message>
        <source>Needs nothing else.</source>
        <translation>Braucht sonst nichts.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; one in colours keeps its own.</source>
        <translation>Braucht ein Foto ohne Farben; ein farbiges behält seine eigenen.</translation>
    </message>
    <message>
        <source>Needs damage that is painted or found.</source>
        <translation>Braucht markierte oder gefundene Schäden.</translation>
    </message>
    <message>
        <source>Needs a sharp photo of the same person.</source>
        <translation>Braucht ein scharfes Foto derselben Person.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; its damage painted or found.</source>
        <translation>Braucht ein Foto ohne Farben, dessen Schäden markiert oder gefunden wurden.</translation>
    </message>
    <message>
        <source>Invents fine detail: eyes, skin and hair.</source>
        <translation>Erfindet feine Details: Augen, Haut und Haare.</translation>
    </message>
    <message>
        <source>Invents all colours, and no detail.</source>
        <translation>Erfindet alle Farben, aber keine Details.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage; all else stays.</source>
        <translation>Erfindet, was unter den Schäden lag; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Invents fine detail that looks like the reference.</source>
        <translation>Erfindet feine Details, die der Referenz ähneln.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage, fine detail and all colours.</source>
        <translation>Erfindet, was unter den Schäden lag, feine Details und alle Farben.</translation>
    </message>
    <message>
        <source>guidance scale {scale}</source>
        <translation>Führungsstärke {scale}</translation>
    </message>
    <message>
        <source>as the recipe has it</source>
        <translation>laut Verfahren</translation>
    </message>
    <message>
        <source>a little stronger, × {factor}</source>
        <translation>etwas stärker, × {factor}</translation>
    </message>
    <message>
        <source>stronger, × {factor}</source>
        <translation>stärker, × {factor}</translation>
    </message>
    <message>
        <source>much stronger, × {factor}</source>
        <translation>viel stärker, × {factor}</translation>
    </message>
    <message>
        <source>a little weaker, × {factor}</source>
        <translation>etwas schwächer, × {factor}</translation>
    </message>
    <message>
        <source>weaker, × {factor}</source>
        <translation>schwächer, × {factor}</translation>
    </message>
    <message>
        <source>much weaker, × {factor}</source>
        <translation>viel schwächer, × {factor}</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Remove the reference {name}</source>
        <translation>Referenz {name} entfernen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>jemand anders? {chance} von 100</translation>
    </message>
    <message>
        <source>{name} probably shows somebody else</source>
        <translation>{name} zeigt wahrscheinlich jemand anders</translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message>
        <source>{person} in {photo}, {side} px wide</source>
        <translation>{person} in {photo}, {side} px breit</translation>
    </message>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>Ein Gesicht in {photo}, {side} px breit</translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message>
        <source>Reference from the Album</source>
        <translation>Referenz aus dem Album</translation>
    </message>
    <message>
        <source>Find a person or a photo</source>
        <translation>Person oder Foto suchen</translation>
    </message>
    <message>
        <source>Faces of the album</source>
        <translation>Gesichter des Albums</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>Durchsuchte Fotos</translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>A photo from anywhere; where it shows several people, the largest face is taken</source>
        <translation>Ein Foto von einem beliebigen Ort; zeigt es mehrere Personen, wird das größte Gesicht verwendet</translation>
    </message>
    <message>
        <source>To be restored</source>
        <translation>Zu restaurieren</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>Gesichter werden gesucht: Foto {number} von {of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Other Photo(s)</source>
        <translation>
            <numerusform>In %n weiteren Foto Gesichter suchen</numerusform>
            <numerusform>In %n weiteren Fotos Gesichter suchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found so far.</source>
        <translation>
            <numerusform>Bisher %n Gesicht gefunden.</numerusform>
            <numerusform>Bisher %n Gesichter gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found.</source>
        <translation>
            <numerusform>%n Gesicht gefunden.</numerusform>
            <numerusform>%n Gesichter gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>%n Foto konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Fotos konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No person and no photo is called so.</source>
        <translation>Keine Person und kein Foto mit diesem Namen.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the other photos of this album yet.</source>
        <translation>In den anderen Fotos dieses Albums wurden noch keine Gesichter gesucht.</translation>
    </message>
    <message>
        <source>No other photo of this album shows a face.</source>
        <translation>Auf keinem anderen Foto dieses Albums ist ein Gesicht zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Use %n Faces</source>
        <translation>
            <numerusform>%n Gesicht verwenden</numerusform>
            <numerusform>%n Gesichter verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>Fotos derselben Person</translation>
    </message>
    <message>
        <source>Use This Face</source>
        <translation>Dieses Gesicht verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>None yet. Add one, or drop it here.</source>
        <translation>Noch keine. Fügen Sie eine hinzu oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>Fotos derselben Person hinzufügen</translation>
    </message>
    <message>
        <source>Add photo…</source>
        <translation>Foto hinzufügen…</translation>
    </message>
    <message>
        <source>Use a face from any photo in the album</source>
        <translation>Ein Gesicht aus einem beliebigen Foto des Albums verwenden</translation>
    </message>
    <message>
        <source>From the album…</source>
        <translation>Aus dem Album…</translation>
    </message>
    <message>
        <source>The sharpest photos of this person in the album, turned and dated like this one</source>
        <translation>Die schärfsten Fotos dieser Person im Album, mit ähnlicher Kopfhaltung und ähnlichem Datum wie dieses</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message numerus="yes">
        <source>Use %n photo(s) of {person}</source>
        <translation>
            <numerusform>%n Foto von {person} verwenden</numerusform>
            <numerusform>%n Fotos von {person} verwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n other photo(s) of this person</source>
        <translation>
            <numerusform>%n weiteres Foto dieser Person verwenden</numerusform>
            <numerusform>%n weitere Fotos dieser Person verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>Fotos derselben Person</translation>
    </message>
</context>
<context>
    <name>RestoringController</name>
    <message>
        <source>{photo} is left as it is: its faces are sharp already.</source>
        <translation>{photo} bleibt unverändert: Die Gesichter darauf sind bereits scharf.</translation>
    </message>
    <message>
        <source>Restore a face from its card if you want it nevertheless.</source>
        <translation>Wenn Sie ein Gesicht dennoch restaurieren möchten, tun Sie das in seinem Bereich.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
</context>
<context>
    <name>SamplingCell</name>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird restauriert…</translation>
    </message>
    <message>
        <source>Restoring: step {step} of {of}</source>
        <translation>Wird restauriert: Schritt {step} von {of}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Write %n photo(s)</source>
        <translation>
            <numerusform>%n Foto speichern</numerusform>
            <numerusform>%n Fotos speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the photos…</source>
        <translation>Fotos werden gespeichert…</translation>
    </message>
</context>
<context>
    <name>ScratchButton</name>
    <message>
        <source>Proposes damaged areas; nothing is damage until you accept them</source>
        <translation>Schlägt beschädigte Bereiche vor; erst wenn Sie sie übernehmen, gehören sie zur Schadensmaske</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Find Scratches</source>
        <translation>Kratzer suchen</translation>
    </message>
</context>
<context>
    <name>ScratchController</name>
    <message>
        <source>The damage that was proposed for {photo} was not kept.</source>
        <translation>Die für {photo} vorgeschlagenen Schäden wurden nicht beibehalten.</translation>
    </message>
    <message>
        <source>Open the photo and find scratches again.</source>
        <translation>Öffnen Sie das Foto und suchen Sie erneut nach Kratzern.</translation>
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
        <translation>Zurücksetzen: {name}</translation>
    </message>
    <message>
        <source>{name}, in percent</source>
        <translation>{name} in Prozent</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>colours invented</source>
        <translation>Farben erfunden</translation>
    </message>
    <message>
        <source>cleaned up by a network</source>
        <translation>von einem neuronalen Netz bereinigt</translation>
    </message>
    <message>
        <source>Page {number} of {of}</source>
        <translation>Seite {number} von {of}</translation>
    </message>
    <message>
        <source>This photo could not be read</source>
        <translation>Dieses Foto konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Before and After</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Side by side (JPEG)</source>
        <translation>Nebeneinander (JPEG)</translation>
    </message>
    <message>
        <source>Side by side (PNG)</source>
        <translation>Nebeneinander (PNG)</translation>
    </message>
    <message>
        <source>Slider that moves (WebP)</source>
        <translation>Animierter Schieberegler (WebP)</translation>
    </message>
    <message>
        <source>Slider that moves (GIF)</source>
        <translation>Animierter Schieberegler (GIF)</translation>
    </message>
    <message>
        <source>Contact sheet of all (PDF)</source>
        <translation>Kontaktabzug aller Fotos (PDF)</translation>
    </message>
    <message>
        <source>Small, for messages</source>
        <translation>Klein, für Nachrichten</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Write the names of the people on it</source>
        <translation>Namen der Personen hinzufügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Makes pictures that show restored photos as they were and as they are.</source>
        <translation>Erstellt Bilder, die restaurierte Fotos vorher und nachher zeigen.</translation>
    </message>
    <message>
        <source>Each says in small words that faces were restored, and partly invented.</source>
        <translation>Auf jedem steht in kleiner Schrift, dass Gesichter restauriert und teilweise erfunden wurden.</translation>
    </message>
    <message>
        <source>Share before and after</source>
        <translation>Vorher-Nachher-Bilder teilen</translation>
    </message>
    <message>
        <source>Make the Pictures</source>
        <translation>Bilder erstellen</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>vorher und nachher</translation>
    </message>
    <message numerus="yes">
        <source>The contact sheet is ready: %n photo(s)</source>
        <translation>
            <numerusform>Der Kontaktabzug ist fertig: %n Foto</numerusform>
            <numerusform>Der Kontaktabzug ist fertig: %n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready</source>
        <translation>
            <numerusform>%n Bild ist fertig</numerusform>
            <numerusform>%n Bilder sind fertig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>No shortcut has this name.</source>
        <translation>Kein Tastenkürzel mit diesem Namen.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SigningRow</name>
    <message>
        <source>Certificate that signs</source>
        <translation>Zertifikat zum Signieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a certificate of your own, and its key</source>
        <translation>Eigenes Zertifikat und seinen Schlüssel auswählen</translation>
    </message>
    <message>
        <source>This Computer&apos;s</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Go back to the certificate of this computer</source>
        <translation>Zum Zertifikat dieses Computers zurückkehren</translation>
    </message>
    <message>
        <source>Made on this computer at first use</source>
        <translation>Auf diesem Computer bei erster Nutzung erstellt</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Your certificates, the signer&apos;s first</source>
        <translation>Ihre Zertifikate, zuerst das zum Signieren</translation>
    </message>
    <message>
        <source>The private key</source>
        <translation>Der private Schlüssel</translation>
    </message>
</context>
<context>
    <name>StagesForm</name>
    <message>
        <source>leave</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>The scan is of a negative: make a positive of it</source>
        <translation>Der Scan zeigt ein Negativ: in ein Positiv umwandeln</translation>
    </message>
    <message>
        <source>Brings back blacks, whites and faded colours</source>
        <translation>Frischt Schwarz, Weiß und verblasste Farben auf</translation>
    </message>
    <message>
        <source>Takes off grain and noise</source>
        <translation>Entfernt Körnung und Rauschen</translation>
    </message>
    <message>
        <source>Takes off the blocks and ripples of strong JPEG compression</source>
        <translation>Entfernt Blöcke und Wellenmuster starker JPEG-Komprimierung</translation>
    </message>
    <message>
        <source>Takes off the dots of a printed picture</source>
        <translation>Entfernt die Rasterpunkte eines gedruckten Bildes</translation>
    </message>
    <message>
        <source>Cleans the photo up with the clean-up model: sharper, but some detail is invented</source>
        <translation>Bereinigt das Foto mit dem Bereinigungsmodell: schärfer, aber manche Details sind erfunden</translation>
    </message>
    <message>
        <source>How colourful an added colour is</source>
        <translation>Wie kräftig eine hinzugefügte Farbe ist</translation>
    </message>
    <message>
        <source>Gives restored faces the grain, contrast and sharpness of the photo around them</source>
        <translation>Gibt restaurierten Gesichtern Körnung, Kontrast und Schärfe des umgebenden Fotos</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Auffrischung</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG-Bereinigung</translation>
    </message>
    <message>
        <source>Halftone</source>
        <translation>Entrastern</translation>
    </message>
    <message>
        <source>Network clean-up</source>
        <translation>Neuronale Bereinigung</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>An das Foto anpassen</translation>
    </message>
    <message>
        <source>Enlarge 2×</source>
        <translation>2× vergrößern</translation>
    </message>
    <message>
        <source>The exported photo is twice as wide and high</source>
        <translation>Das exportierte Foto ist doppelt so breit und hoch</translation>
    </message>
    <message>
        <source>Network clean-up and enlarging need the clean-up model.</source>
        <translation>Neuronale Bereinigung und Vergrößern brauchen das Bereinigungsmodell.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Download the clean-up model</source>
        <translation>Bereinigungsmodell herunterladen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What of a black-and-white photo is given colours</source>
        <translation>Welcher Teil eines Schwarz-Weiß-Fotos koloriert wird</translation>
    </message>
    <message>
        <source>As the recipes say</source>
        <translation>Laut Verfahren</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>Nur Gesichter</translation>
    </message>
    <message>
        <source>Paint Colours</source>
        <translation>Farben malen</translation>
    </message>
    <message>
        <source>Show with a few strokes which colour something had (K)</source>
        <translation>Mit ein paar Strichen zeigen, welche Farbe etwas hatte (K)</translation>
    </message>
    <message>
        <source>Enlarge 2× (export only)</source>
        <translation>2× vergrößern (nur beim Export)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Face</source>
        <translation>Gesicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove Face</source>
        <translation>Gesicht entfernen</translation>
    </message>
    <message>
        <source>Look for Faces Again</source>
        <translation>Gesichter erneut suchen</translation>
    </message>
    <message>
        <source>Switch Face On or Off</source>
        <translation>Gesicht ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Name Face</source>
        <translation>Gesicht benennen</translation>
    </message>
    <message>
        <source>Change Settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Choose Candidate</source>
        <translation>Variante auswählen</translation>
    </message>
    <message>
        <source>Choose New Results</source>
        <translation>Neue Ergebnisse auswählen</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>Variante löschen</translation>
    </message>
    <message>
        <source>Apply to All Faces</source>
        <translation>Auf alle Gesichter anwenden</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Change the Photo</source>
        <translation>Fotobearbeitung ändern</translation>
    </message>
    <message>
        <source>Change Stars</source>
        <translation>Sterne ändern</translation>
    </message>
    <message>
        <source>Rotate the View</source>
        <translation>Ansicht drehen</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>Ergebnis entfernen</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>Antworten importieren</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Closer to the photo</source>
        <translation>Näher am Foto</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>Sauberer</translation>
    </message>
    <message>
        <source>Reset to the recipe&apos;s default strength (double-click)</source>
        <translation>Auf die Standardstärke des Verfahrens zurücksetzen (Doppelklick)</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>noch {hours} h {minutes} min</translation>
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
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>UndecidedProposals</name>
    <message>
        <source>Accept it, then restore again.</source>
        <translation>Übernehmen Sie den Vorschlag, und restaurieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Show Photo</source>
        <translation>Foto anzeigen</translation>
    </message>
</context>
<context>
    <name>UpdateLink</name>
    <message>
        <source>Opens {address} in the browser</source>
        <translation>Öffnet {address} im Browser</translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>Check for updates now</source>
        <translation>Jetzt nach Updates suchen</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Version {version} is available</source>
        <translation>Version {version} ist verfügbar</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Sie verwenden die neueste Version.</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not quite</source>
        <translation>nicht ganz</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>weiß ich nicht</translation>
    </message>
    <message>
        <source>looks most like the person</source>
        <translation>sieht der Person am ähnlichsten</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>{name}: “{comment}”</source>
        <translation>{name}: „{comment}“</translation>
    </message>
    <message>
        <source>{name}: {answer}. “{comment}”</source>
        <translation>{name}: {answer}. „{comment}“</translation>
    </message>
</context>
<context>
    <name>_Cores</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n abgeschlossen</numerusform>
            <numerusform>%n abgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, folded away</source>
        <translation>
            <numerusform>%n abgeschlossen, eingeklappt</numerusform>
            <numerusform>%n abgeschlossen, eingeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, shown below</source>
        <translation>
            <numerusform>%n abgeschlossen, darunter angezeigt</numerusform>
            <numerusform>%n abgeschlossen, darunter angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looking for faces</source>
        <translation>
            <numerusform>%n bei der Gesichtersuche</numerusform>
            <numerusform>%n bei der Gesichtersuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restauriert</numerusform>
            <numerusform>%n restauriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n kopiert</numerusform>
            <numerusform>%n kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed</source>
        <translation>
            <numerusform>%n nicht bearbeitet</numerusform>
            <numerusform>%n nicht bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored photo(s)</source>
        <translation>
            <numerusform>%n restauriertes Foto</numerusform>
            <numerusform>%n restaurierte Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied: nothing was restored in them</source>
        <translation>
            <numerusform>%n kopiert: nichts darin restauriert</numerusform>
            <numerusform>%n kopiert: nichts darin restauriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nothing was restored in them</source>
        <translation>
            <numerusform>%n ausgelassen: nichts darin restauriert</numerusform>
            <numerusform>%n ausgelassen: nichts darin restauriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed: the export was cancelled</source>
        <translation>
            <numerusform>%n nicht bearbeitet: Export abgebrochen</numerusform>
            <numerusform>%n nicht bearbeitet: Export abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} say(s) yes</source>
        <translation>
            <numerusform>%n von {all} sagt ja</numerusform>
            <numerusform>%n von {all} sagen ja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: most like the person</source>
        <translation>
            <numerusform>%n Stimme: am ähnlichsten</numerusform>
            <numerusform>%n Stimmen: am ähnlichsten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FacesModel</name>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>Ein Gesicht in {photo}, {side} px breit</translation>
    </message>
</context>
<context>
    <name>_FolderButton</name>
    <message>
        <source>Open the album {name}</source>
        <translation>Album {name} öffnen</translation>
    </message>
</context>
<context>
    <name>_NewPerson</name>
    <message>
        <source>Makes a person of their own of the selected faces; or drop them here</source>
        <translation>Macht aus den ausgewählten Gesichtern eine eigene Person; oder ziehen Sie sie hierher</translation>
    </message>
</context>
<context>
    <name>_Notes</name>
    <message>
        <source>Restored with pgdiff-desktop</source>
        <translation>Mit pgdiff-desktop restauriert</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored with pgdiff-desktop, and partly invented</source>
        <translation>
            <numerusform>%n Gesicht mit pgdiff-desktop restauriert und teilweise erfunden</numerusform>
            <numerusform>%n Gesichter mit pgdiff-desktop restauriert und teilweise erfunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>{side} px wide</source>
        <translation>{side} px breit</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Noch keine ausgewählt</translation>
    </message>
</context>
<context>
    <name>_Stars</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>Ab %n Stern</numerusform>
            <numerusform>Ab %n Sternen</numerusform>
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
        <translation>Die für {photo} vorgeschlagenen Schäden werden erst repariert, wenn Sie den Vorschlag übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>The damage proposed for %n photo(s) is not repaired until you accept it.</source>
        <translation>
            <numerusform>Die für %n Foto vorgeschlagenen Schäden werden erst repariert, wenn Sie den Vorschlag übernehmen.</numerusform>
            <numerusform>Die für %n Fotos vorgeschlagenen Schäden werden erst repariert, wenn Sie die Vorschläge übernehmen.</numerusform>
        </translation>
    </message>
</context>
</TS>
