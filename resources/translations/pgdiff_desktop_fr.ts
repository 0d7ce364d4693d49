<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>Rechercher des mises à jour</translation>
    </message>
    <message>
        <source>About pgdiff-desktop</source>
        <translation>À propos de pgdiff-desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}</source>
        <translation>Version {version}, Qt {qt}</translation>
    </message>
    <message>
        <source>Restores the faces in old family photos, on this computer and nowhere else.</source>
        <translation>Restaure les visages des anciennes photos de famille, sur cet ordinateur et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Mentions légales</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
</context>
<context>
    <name>AlbumController</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be opened as photos: {names}</source>
        <translation>
            <numerusform>%n fichier ne peut pas être ouvert comme photo&#xa0;: {names}</numerusform>
            <numerusform>%n fichiers ne peuvent pas être ouverts comme photos&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files.</source>
        <translation>Les photos sont des fichiers JPEG, PNG, TIFF, WebP ou HEIC.</translation>
    </message>
    <message>
        <source>Open a Folder of Photos</source>
        <translation>Ouvrir un dossier de photos</translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;Tous les fichiers (*)</translation>
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
        <translation>Rechercher des photos par nom</translation>
    </message>
    <message>
        <source>Show only photos whose names contain these words</source>
        <translation>Afficher uniquement les photos dont le nom contient ces mots</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Filtrer par état</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Show only photos in this state, or with so many stars</source>
        <translation>Afficher uniquement les photos dans cet état ou avec ce nombre d’étoiles</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Sort by name, date, size, state or stars</source>
        <translation>Trier par nom, date, taille, état ou étoiles</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Inverser l’ordre</translation>
    </message>
    <message>
        <source>Photos of subfolders</source>
        <translation>Photos des sous-dossiers</translation>
    </message>
    <message>
        <source>Show the photos of all subfolders together</source>
        <translation>Afficher ensemble les photos de tous les sous-dossiers</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>See who is in the photos of the album</source>
        <translation>Voir qui figure sur les photos de l’album</translation>
    </message>
    <message>
        <source>Show the photos of everybody again</source>
        <translation>Afficher à nouveau les photos de tout le monde</translation>
    </message>
    <message>
        <source>Only photos of {person}</source>
        <translation>Uniquement les photos avec {person}</translation>
    </message>
    <message>
        <source>No album</source>
        <translation>Aucun album</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an album</source>
        <translation>Ouvrir un album</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state} ({count})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Date de prise de vue</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Date de modification</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Refresh the album</source>
        <translation>Actualiser l’album</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>Albums récents</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (introuvable)</translation>
    </message>
</context>
<context>
    <name>AlbumModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n étoile</numerusform>
            <numerusform>%n étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportée&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>AlbumPanel</name>
    <message>
        <source>Size of thumbnails</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message>
        <source>Size of thumbnails (Ctrl+wheel)</source>
        <translation>Taille des vignettes (Ctrl+molette)</translation>
    </message>
    <message>
        <source>{folders}: no longer there</source>
        <translation>Introuvable&#xa0;: {folders}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} sur %n photo</numerusform>
            <numerusform>{shown} sur %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {selected} selected</source>
        <translation>{photos}, sélection&#xa0;: {selected}</translation>
    </message>
</context>
<context>
    <name>AppController</name>
    <message>
        <source>Unexpected error: {message}</source>
        <translation>Erreur inattendue&#xa0;: {message}</translation>
    </message>
    <message>
        <source>Your work is saved. Copy the details and report them.</source>
        <translation>Votre travail est enregistré. Copiez les détails et signalez le problème.</translation>
    </message>
    <message>
        <source>The queue is finished.</source>
        <translation>La file d’attente est terminée.</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>Chargement du moteur…</translation>
    </message>
</context>
<context>
    <name>AttemptNote</name>
    <message>
        <source>The last attempt failed.</source>
        <translation>La dernière tentative a échoué.</translation>
    </message>
    <message>
        <source>Show Why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>Masquer cet avis</translation>
    </message>
</context>
<context>
    <name>BlendSlider</name>
    <message>
        <source>Blend</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Reset to the full candidate (double-click)</source>
        <translation>Revenir à 100&#xa0;% de la variante (double-clic)</translation>
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
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>Brush size in pixels of the photo ([ and ])</source>
        <translation>Taille du pinceau en pixels de la photo ([ et ])</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>Dureté du pinceau</translation>
    </message>
    <message>
        <source>How much of the brush paints at full strength before it fades towards the edge</source>
        <translation>Part du pinceau qui peint à pleine intensité avant de s’estomper vers le bord</translation>
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
        <translation>Taille</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Dureté</translation>
    </message>
</context>
<context>
    <name>CandidateCell</name>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, choix actuel</translation>
    </message>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name} (touche {key})</translation>
    </message>
</context>
<context>
    <name>CandidateMenu</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Compare With</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>To This Face</source>
        <translation>Vers ce visage</translation>
    </message>
    <message>
        <source>To All Faces</source>
        <translation>Vers tous les visages</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>Afficher le fichier</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>Supprimer la variante</translation>
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
        <translation>{recipe} · {preset} · graine {seed} · intensité&#xa0;: {strength}</translation>
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
        <translation>Résultats antérieurs</translation>
    </message>
    <message>
        <source>Run {number} · {when}</source>
        <translation>Série {number} · {when}</translation>
    </message>
</context>
<context>
    <name>CanvasSurface</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauré</translation>
    </message>
    <message>
        <source>Choose a photo from the album, or drop a folder of scans here.</source>
        <translation>Choisissez une photo dans l’album ou déposez ici un dossier de scans.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Arrow keys move the photo; with another tool they move a cross, and Space presses and lets go.</source>
        <translation>Les touches fléchées déplacent la photo&#x202f;; avec un autre outil, elles déplacent une croix&#xa0;: la barre d’espace y appuie et, au second appui, relâche.</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>On a strip below the photo</source>
        <translation>Sur une bande sous la photo</translation>
    </message>
    <message>
        <source>In its lower right corner</source>
        <translation>Dans le coin inférieur droit</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>Texte de la légende</translation>
    </message>
    <message>
        <source>{name}: name of the photo&apos;s file, {people}: the names of its faces, {taken}: the date it was taken, {date}: the date of the export</source>
        <translation>{name}&#xa0;: nom du fichier de la photo, {people}&#xa0;: noms des visages, {taken}&#xa0;: date de prise de vue, {date}&#xa0;: date de l’exportation</translation>
    </message>
    <message>
        <source>Insert the name of the photo&apos;s file</source>
        <translation>Insérer le nom du fichier de la photo</translation>
    </message>
    <message>
        <source>Insert the names of its faces</source>
        <translation>Insérer les noms des visages</translation>
    </message>
    <message>
        <source>Insert the date it was taken</source>
        <translation>Insérer la date de prise de vue</translation>
    </message>
    <message>
        <source>Insert the date of the export</source>
        <translation>Insérer la date de l’exportation</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>{name}, restored {date} with pgdiff-desktop</source>
        <translation>{name}, restaurée le {date} avec pgdiff-desktop</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>Anne</translation>
    </message>
    <message>
        <source>Paul</source>
        <translation>Paul</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Par exemple&#xa0;: {name}</translation>
    </message>
    <message>
        <source>⚠ The caption needs a text.</source>
        <translation>⚠ Indiquez un texte pour la légende.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {people}, {taken} and {date} may be used in braces.</source>
        <translation>⚠ Seuls {name}, {people}, {taken} et {date} sont autorisés entre accolades.</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Add a reference first.</source>
        <translation>Ajoutez d’abord une référence.</translation>
    </message>
    <message>
        <source>Use the recipe that suits what was measured of this face</source>
        <translation>Utiliser la méthode adaptée à ce qui a été mesuré sur ce visage</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>What the family says</source>
        <translation>Avis de la famille</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Finishing the current step</source>
        <translation>L’étape en cours se termine</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop restoring this face</source>
        <translation>Arrêter la restauration de ce visage</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>Restaurer à nouveau</translation>
    </message>
    <message>
        <source>Make more candidates of this face; existing ones are kept (Ctrl+Return)</source>
        <translation>Créer d’autres variantes de ce visage&#x202f;; les variantes existantes sont conservées (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore this face (Ctrl+Return)</source>
        <translation>Restaurer ce visage (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Faces are still being restored.</source>
        <translation>Des visages sont encore en cours de restauration.</translation>
    </message>
    <message>
        <source>What is left can be kept and continues at the next start.</source>
        <translation>Les tâches restantes peuvent être conservées&#x202f;; elles reprendront au prochain démarrage.</translation>
    </message>
    <message>
        <source>Stop and Keep the Queue</source>
        <translation>Arrêter et conserver la file d’attente</translation>
    </message>
    <message>
        <source>Finish First</source>
        <translation>Terminer d’abord</translation>
    </message>
    <message>
        <source>Don&apos;t Close</source>
        <translation>Ne pas fermer</translation>
    </message>
    <message>
        <source>The window closes when the queue is finished.</source>
        <translation>La fenêtre se fermera lorsque la file d’attente sera terminée.</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Natural</source>
        <translation>Naturelles</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Chaudes</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Intenses</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>Froides</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Couleurs&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Colours from a photo…</source>
        <translation>Couleurs d’une photo…</translation>
    </message>
    <message>
        <source>Style {number}</source>
        <translation>Style {number}</translation>
    </message>
    <message>
        <source>Colours from a photo</source>
        <translation>Couleurs d’une photo</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} est introuvable</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} est illisible</translation>
    </message>
</context>
<context>
    <name>CredentialsFields</name>
    <message>
        <source>Sign what was done (C2PA)</source>
        <translation>Signer ce qui a été fait (C2PA)</translation>
    </message>
    <message>
        <source>Other programs can check then what was done to which face, and that nothing was changed since</source>
        <translation>D’autres programmes pourront vérifier ce qui a été fait sur chaque visage et que rien n’a été modifié depuis</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>Avec les noms des personnes</translation>
    </message>
    <message>
        <source>The names of the faces are signed, too</source>
        <translation>Les noms des visages sont aussi signés</translation>
    </message>
    <message>
        <source>Not installed: pip install &quot;pgdiff-desktop[c2pa]&quot;</source>
        <translation>Non installé&#xa0;: pip install &quot;pgdiff-desktop[c2pa]&quot;</translation>
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
        <translation>Options de l’outil</translation>
    </message>
    <message>
        <source>Paint colours instead of damage</source>
        <translation>Peindre des couleurs au lieu de marquer les dommages</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Select faces and move the photo</source>
        <translation>Sélectionner des visages et déplacer la photo</translation>
    </message>
    <message>
        <source>Paint damage</source>
        <translation>Marquer les dommages</translation>
    </message>
    <message>
        <source>Erase damage</source>
        <translation>Gommer le masque</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Ligne droite</translation>
    </message>
    <message>
        <source>Polyline along a fold: click each corner</source>
        <translation>Ligne brisée le long d’un pli&#xa0;: cliquez sur chaque angle</translation>
    </message>
    <message>
        <source>Outline an area</source>
        <translation>Entourer une zone au lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Add a face: drag a box, or click both eyes</source>
        <translation>Ajouter un visage&#xa0;: tracez un cadre ou cliquez sur les deux yeux</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command} ({key})</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Réduire le pinceau</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Agrandir le pinceau</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Alterner entre le pinceau et la gomme</translation>
    </message>
    <message>
        <source>Adjust all damage at once</source>
        <translation>Ajuster l’ensemble du masque</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>How damage is shown</source>
        <translation>Affichage du masque</translation>
    </message>
    <message>
        <source>Which colour is painted</source>
        <translation>Couleur à appliquer</translation>
    </message>
    <message>
        <source>Paint a colour</source>
        <translation>Peindre une couleur</translation>
    </message>
    <message>
        <source>Erase colours</source>
        <translation>Gommer les couleurs</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Rétablir&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Processor: {facts}; the graphics card is not used</source>
        <translation>Processeur&#xa0;: {facts}&#x202f;; la carte graphique n’est pas utilisée</translation>
    </message>
    <message>
        <source>Processor: {facts}; no graphics card used</source>
        <translation>Processeur&#xa0;: {facts}&#x202f;; aucune carte graphique utilisée</translation>
    </message>
    <message>
        <source>{cores}, {memory} memory</source>
        <translation>{cores}, {memory} de mémoire</translation>
    </message>
    <message>
        <source>Graphics card: {name}</source>
        <translation>Carte graphique&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, shares {memory} memory with the processor</source>
        <translation>Carte graphique&#xa0;: {name}, partage {memory} de mémoire avec le processeur</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory</source>
        <translation>Carte graphique&#xa0;: {name}, {memory} de mémoire</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory, {free} of it free</source>
        <translation>Carte graphique&#xa0;: {name}, {memory} de mémoire, dont {free} libres</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>This helps to find the cause of a problem. It may name photos that failed, so read it before you share it. Nothing is sent anywhere.</source>
        <translation>Ces informations aident à trouver la cause d’un problème. Elles peuvent contenir le nom de photos en échec&#x202f;; lisez-les donc avant de les partager. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecte des informations…</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open Log Folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message numerus="yes">
        <source>%n photo(s) were written beside the scan.</source>
        <translation>
            <numerusform>%n photo a été enregistrée à côté du scan.</numerusform>
            <numerusform>%n photos ont été enregistrées à côté du scan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>What is this? The control that has the focus</source>
        <translation>Qu’est-ce que c’est&#x202f;? Explique l’élément qui a le focus</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>Élément suivant, précédent</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Déplacer la photo</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Afficher l’original tant que la touche est enfoncée</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Zoom avant, zoom arrière</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>Ajouter un visage</translation>
    </message>
    <message>
        <source>Remove the selected face</source>
        <translation>Retirer le visage sélectionné</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Dommages</translation>
    </message>
    <message>
        <source>Brush, eraser</source>
        <translation>Pinceau, gomme</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>Alterner entre le pinceau et la gomme</translation>
    </message>
    <message>
        <source>Smaller, larger brush</source>
        <translation>Réduire, agrandir le pinceau</translation>
    </message>
    <message>
        <source>Straight line, polyline</source>
        <translation>Ligne droite, ligne brisée</translation>
    </message>
    <message>
        <source>Lasso, rectangle</source>
        <translation>Lasso, rectangle</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Sélectionner et déplacer</translation>
    </message>
    <message>
        <source>Colours instead of damage</source>
        <translation>Couleurs au lieu des dommages</translation>
    </message>
    <message>
        <source>Move the cross of a tool; with Shift, by pixels</source>
        <translation>Déplacer la croix d’un outil&#x202f;; avec Maj, pixel par pixel</translation>
    </message>
    <message>
        <source>Press the tool at the cross, let go</source>
        <translation>Appuyer, relâcher l’outil à l’emplacement de la croix</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Choose the original, or a candidate</source>
        <translation>Choisir l’original ou une variante</translation>
    </message>
    <message>
        <source>Previous, next candidate</source>
        <translation>Variante précédente, suivante</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Stars of the selected photos</source>
        <translation>Étoiles des photos sélectionnées</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos and folders</source>
        <translation>Déposez des photos et des dossiers</translation>
    </message>
</context>
<context>
    <name>EmptyAlbum</name>
    <message>
        <source>Show all photos</source>
        <translation>Afficher toutes les photos</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>Albums récents</translation>
    </message>
    <message>
        <source>Bring your family photos back to life</source>
        <translation>Redonnez vie à vos photos de famille</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>Afficher les premiers pas</translation>
    </message>
    <message>
        <source>Open a folder of scans, or drop photos and folders here. Your originals are never changed.</source>
        <translation>Ouvrez un dossier de scans ou déposez ici des photos et des dossiers. Vos originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ouvrir un dossier de scans</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>Aucune photo dans ce dossier</translation>
    </message>
    <message>
        <source>No photos in these folders</source>
        <translation>Aucune photo dans ces dossiers</translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files directly in the folder.</source>
        <translation>Seuls les fichiers JPEG, PNG, TIFF, WebP et HEIC placés directement dans le dossier sont affichés.</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Ouvrir un autre dossier</translation>
    </message>
    <message>
        <source>The photos are in subfolders</source>
        <translation>Les photos sont dans des sous-dossiers</translation>
    </message>
    <message>
        <source>Choose one of them, or show all their photos together.</source>
        <translation>Choisissez-en un ou affichez toutes leurs photos ensemble.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>Afficher %n photo</numerusform>
            <numerusform>Afficher les %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>Dossier introuvable</translation>
    </message>
    <message>
        <source>{folder}: connect its drive, and the album reappears.</source>
        <translation>{folder}&#xa0;: connectez le lecteur et l’album réapparaîtra.</translation>
    </message>
    <message>
        <source>No matching photos</source>
        <translation>Aucune photo correspondante</translation>
    </message>
    <message>
        <source>Try fewer words, or show photos in every state.</source>
        <translation>Utilisez moins de mots ou réglez le filtre sur «&#xa0;Toutes les photos&#xa0;».</translation>
    </message>
    <message>
        <source>Reading the album…</source>
        <translation>Lecture de l’album…</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>Sous-dossiers</translation>
    </message>
    <message>
        <source>{folder} ({count})</source>
        <translation>{folder} ({count})</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (introuvable)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>there is no such file</source>
        <translation>le fichier est introuvable</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>le fichier n’existe plus</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is a device, a pipe or a socket, not a file</source>
        <translation>c’est un périphérique, un tube ou un socket, pas un fichier</translation>
    </message>
    <message>
        <source>reading it is not permitted</source>
        <translation>la lecture n’est pas autorisée</translation>
    </message>
    <message>
        <source>it is not a picture that can be read</source>
        <translation>ce n’est pas une image lisible</translation>
    </message>
    <message>
        <source>it is damaged or cut short ({why})</source>
        <translation>le fichier est endommagé ou tronqué ({why})</translation>
    </message>
    <message>
        <source>it is cut short or has holes: {missing} of the {count} parts of its pixels are missing</source>
        <translation>le fichier est tronqué ou lacunaire&#xa0;: il manque {missing} des {count} parties de ses pixels</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>le fichier ne contient aucune page</translation>
    </message>
    <message>
        <source>it has no page {page}, only {count}</source>
        <translation>il n’y a pas de page {page}, seulement {count}</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>le fichier ne contient aucun pixel</translation>
    </message>
    <message>
        <source>it has {width} x {height} pixels, more than the limit of {most} million</source>
        <translation>l’image compte {width} x {height} pixels et dépasse la limite de {most} millions</translation>
    </message>
    <message>
        <source>its pixels take {megabytes} MB of memory, more than the limit of {most} MB</source>
        <translation>les pixels occupent {megabytes} Mo de mémoire et dépassent la limite de {most} Mo</translation>
    </message>
    <message>
        <source>its file has {megabytes} MB, more than the limit of {most} MB</source>
        <translation>le fichier fait {megabytes} Mo et dépasse la limite de {most} Mo</translation>
    </message>
    <message>
        <source>{part} takes {megabytes} MB in it, more than the limit of {most} MB</source>
        <translation>{part} y occupe {megabytes} Mo et dépasse la limite de {most} Mo</translation>
    </message>
    <message>
        <source>its pixels are in {count} parts, more than the limit of {most}</source>
        <translation>les pixels sont répartis en {count} parties et dépassent la limite de {most}</translation>
    </message>
    <message>
        <source>it is a {format} file, which is not supported</source>
        <translation>le format {format} n’est pas pris en charge</translation>
    </message>
    <message>
        <source>it is a camera&apos;s raw file, or begins with a small preview</source>
        <translation>c’est un fichier Raw d’appareil photo, ou il commence par un petit aperçu</translation>
    </message>
    <message>
        <source>its pixels are of the kind {kind}, which is not supported</source>
        <translation>les pixels sont de type {kind}, qui n’est pas pris en charge</translation>
    </message>
    <message>
        <source>no face was found in it</source>
        <translation>aucun visage n’y a été trouvé</translation>
    </message>
    <message>
        <source>there is no face {number}, only {count} found</source>
        <translation>il n’y a pas de visage {number} (visages trouvés&#xa0;: {count})</translation>
    </message>
    <message>
        <source>its landmarks lie in one place</source>
        <translation>les points de repère du visage sont tous au même endroit</translation>
    </message>
    <message>
        <source>it lies outside the photo of {width} x {height} pixels</source>
        <translation>le visage se trouve hors de la photo de {width} x {height} pixels</translation>
    </message>
    <message>
        <source>the face given by hand at {x}, {y} lies outside its {width} x {height} pixels</source>
        <translation>le visage indiqué à la main en {x}, {y} se trouve hors des {width} x {height} pixels</translation>
    </message>
    <message>
        <source>it has no area</source>
        <translation>le cadre du visage n’a aucune surface</translation>
    </message>
    <message>
        <source>they lie in one place</source>
        <translation>les deux yeux sont au même endroit</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, and an aligned face is square</source>
        <translation>l’image mesure {width} x {height} pixels, or un visage aligné est carré</translation>
    </message>
    <message>
        <source>its faces were deleted</source>
        <translation>les visages ont été retirés</translation>
    </message>
    <message>
        <source>face {number} became somebody else in every candidate, so nothing was written</source>
        <translation>le visage {number} est devenu quelqu&apos;un d&apos;autre dans chaque candidat, rien n&apos;a donc été écrit</translation>
    </message>
    <message>
        <source>this candidate is gone</source>
        <translation>cette variante n’existe plus</translation>
    </message>
    <message>
        <source>this candidate cannot be read</source>
        <translation>cette variante est illisible</translation>
    </message>
    <message>
        <source>it is no candidate of a face</source>
        <translation>ce n’est pas une variante d’un visage</translation>
    </message>
    <message>
        <source>it cannot be opened as a file</source>
        <translation>l’élément ne peut pas être ouvert comme fichier</translation>
    </message>
    <message>
        <source>it is not a picture, or of a kind that is not read here</source>
        <translation>ce n’est pas une image, ou son format n’est pas pris en charge ici</translation>
    </message>
    <message>
        <source>it has too many pixels</source>
        <translation>l’image compte trop de pixels</translation>
    </message>
    <message>
        <source>it is damaged or ends too early ({why})</source>
        <translation>le fichier est endommagé ou se termine trop tôt ({why})</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, the photo {wide} x {high}</source>
        <translation>le masque mesure {width} x {height} pixels, la photo {wide} x {high}</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>lecture impossible ({why})</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>enregistrement impossible ({why})</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>suppression impossible</translation>
    </message>
    <message>
        <source>it is a folder, a pipe, a device or a broken link, and no file</source>
        <translation>c’est un dossier, un tube, un périphérique ou un lien rompu, pas un fichier</translation>
    </message>
    <message>
        <source>it is no valid file name</source>
        <translation>ce n’est pas un nom de fichier valide</translation>
    </message>
    <message>
        <source>the ending &apos;{ending}&apos; stands for no format that can be written</source>
        <translation>l’extension «&#xa0;{ending}&#xa0;» ne correspond à aucun format d’enregistrement</translation>
    </message>
    <message>
        <source>the photo has {width} x {height} pixels and the format holds {most} a side</source>
        <translation>la photo compte {width} x {height} pixels et le format en accepte au plus {most} par côté</translation>
    </message>
    <message>
        <source>there is a file already, and it is no earlier result</source>
        <translation>un fichier existe déjà et ce n’est pas un résultat antérieur</translation>
    </message>
    <message>
        <source>there is a result already, which was changed after it was written</source>
        <translation>un résultat existe déjà et a été modifié après son enregistrement</translation>
    </message>
    <message>
        <source>another file came there meanwhile</source>
        <translation>un autre fichier y est apparu entre-temps</translation>
    </message>
    <message>
        <source>it is one of the photos that this job reads</source>
        <translation>c’est l’une des photos lues par cette tâche</translation>
    </message>
    <message>
        <source>this is one of your photos, and photos are never overwritten</source>
        <translation>c’est l’une de vos photos, et les photos ne sont jamais écrasées</translation>
    </message>
    <message>
        <source>verification of the written file failed</source>
        <translation>la vérification du fichier enregistré a échoué</translation>
    </message>
    <message>
        <source>content credentials need c2pa-python, which is not installed</source>
        <translation>les Content Credentials nécessitent c2pa-python, qui n’est pas installé</translation>
    </message>
    <message>
        <source>this certificate or private key cannot be read ({why})</source>
        <translation>ce certificat ou cette clé privée est illisible ({why})</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate</source>
        <translation>la clé privée ne correspond pas au certificat</translation>
    </message>
    <message>
        <source>keys of the kind {kind} do not sign content credentials</source>
        <translation>les clés de type {kind} ne peuvent pas signer de Content Credentials</translation>
    </message>
    <message>
        <source>what it holds cannot be read and is not overwritten</source>
        <translation>le contenu est illisible et ne sera pas écrasé</translation>
    </message>
    <message>
        <source>what was decided for it cannot be read and was set aside as {aside}</source>
        <translation>les retouches enregistrées sont illisibles et ont été mises de côté sous {aside}</translation>
    </message>
    <message>
        <source>what was decided for it is damaged and was set aside as {aside}</source>
        <translation>les retouches enregistrées sont endommagées et ont été mises de côté sous {aside}</translation>
    </message>
    <message>
        <source>what was decided for it was made by a later version of this program and was set aside as {aside}</source>
        <translation>les retouches enregistrées viennent d’une version plus récente de ce programme et ont été mises de côté sous {aside}</translation>
    </message>
    <message>
        <source>what was decided for it cannot be used, and {sidecar} was left as it is</source>
        <translation>les retouches enregistrées sont inutilisables, et {sidecar} n’a pas été modifié</translation>
    </message>
    <message>
        <source>it is no sidecar, or a damaged one</source>
        <translation>ce n’est pas un fichier annexe, ou il est endommagé</translation>
    </message>
    <message>
        <source>it cannot be read as a file</source>
        <translation>l’élément ne peut pas être lu comme fichier</translation>
    </message>
    <message>
        <source>a later version of this program made it</source>
        <translation>le fichier a été créé par une version plus récente de ce programme</translation>
    </message>
    <message>
        <source>the photo of {sidecar} is not there</source>
        <translation>la photo de {sidecar} est introuvable</translation>
    </message>
    <message>
        <source>it is not the photo that {sidecar} was made for, or it was changed since</source>
        <translation>ce n’est pas la photo pour laquelle {sidecar} a été créé, ou elle a été modifiée depuis</translation>
    </message>
    <message>
        <source>a face of {sidecar} was made with it, and it is gone or was changed</source>
        <translation>un visage de {sidecar} a été restauré à l’aide de ce fichier, qui n’existe plus ou a été modifié</translation>
    </message>
    <message>
        <source>a sidecar is of a whole photo, the first in its file</source>
        <translation>un fichier annexe concerne une photo entière, la première de son fichier</translation>
    </message>
    <message>
        <source>a sidecar cannot say which faces of an album were taken as references</source>
        <translation>un fichier annexe ne peut pas indiquer quels visages d’un album ont servi de références</translation>
    </message>
    <message>
        <source>somebody decided something in its sidecar that would be lost</source>
        <translation>son fichier annexe contient des choix qui seraient perdus</translation>
    </message>
    <message>
        <source>made again it has another size or depth</source>
        <translation>le résultat recréé a une autre taille ou une autre profondeur</translation>
    </message>
    <message>
        <source>{count} of its candidates are gone from {folder}</source>
        <translation>variantes disparues de {folder}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>it is damaged and was set aside as {aside}</source>
        <translation>le fichier est endommagé et a été mis de côté sous {aside}</translation>
    </message>
    <message>
        <source>it cannot be read and was left as it is</source>
        <translation>le fichier est illisible et n’a pas été modifié</translation>
    </message>
    <message>
        <source>another program is changing it</source>
        <translation>un autre programme est en train de modifier le fichier</translation>
    </message>
    <message>
        <source>this folder is not there any more</source>
        <translation>ce dossier n’existe plus</translation>
    </message>
    <message>
        <source>this folder cannot be written to, so what you decide is saved in {folder}</source>
        <translation>ce dossier est en lecture seule&#xa0;: vos retouches sont enregistrées dans {folder}</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures was read</source>
        <translation>seule la première de ses {count} images a été lue</translation>
    </message>
    <message>
        <source>it was converted from CMYK to RGB</source>
        <translation>l’image a été convertie de CMJN en RVB</translation>
    </message>
    <message>
        <source>its CMYK profile is damaged and was not used</source>
        <translation>le profil CMJN est endommagé et n’a pas été utilisé</translation>
    </message>
    <message>
        <source>its data is damaged below row {row} of {rows}: restored as far as it goes</source>
        <translation>les données sont endommagées à partir de la ligne {row} sur {rows}&#xa0;: la photo a été lue autant que possible</translation>
    </message>
    <message>
        <source>it does not say what its numbers mean: zero was taken as black</source>
        <translation>le fichier n’indique pas le sens de ses valeurs&#xa0;: zéro a été lu comme noir</translation>
    </message>
    <message>
        <source>of its {bits} bits a channel 8 were read</source>
        <translation>sur ses {bits} bits par couche, 8 ont été lus</translation>
    </message>
    <message>
        <source>its XMP metadata were damaged, and were repaired as far as they go</source>
        <translation>les métadonnées XMP étaient endommagées et ont été réparées autant que possible</translation>
    </message>
    <message>
        <source>a part of its XMP metadata is missing or damaged</source>
        <translation>une partie des métadonnées XMP est manquante ou endommagée</translation>
    </message>
    <message>
        <source>its XMP metadata cannot be read, and are not in the result</source>
        <translation>les métadonnées XMP sont illisibles et ne figurent pas dans le résultat</translation>
    </message>
    <message>
        <source>its XMP metadata are too large or nested too deep, and are not in the result</source>
        <translation>les métadonnées XMP sont trop volumineuses ou trop imbriquées et ne figurent pas dans le résultat</translation>
    </message>
    <message>
        <source>it cannot be read as XMP, and was not copied beside the result</source>
        <translation>le fichier est illisible en tant que XMP et n’a pas été copié à côté du résultat</translation>
    </message>
    <message>
        <source>{ending} files hold 8 bits a channel, the photo has 16</source>
        <translation>les fichiers {ending} ont 8 bits par couche, la photo en a 16</translation>
    </message>
    <message>
        <source>{ending} files have no place for the photo&apos;s extra channel, such as infrared</source>
        <translation>les fichiers {ending} n’ont pas de place pour la couche supplémentaire de la photo, comme l’infrarouge</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s EXIF: {names}</source>
        <translation>non repris des données EXIF de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s XMP: {names}</source>
        <translation>non repris des données XMP de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s IPTC: {names}</source>
        <translation>non repris des données IPTC de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not carried over from Photoshop&apos;s resources in the photo: {names}</source>
        <translation>non repris des ressources Photoshop de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s comment ({names})</source>
        <translation>non repris&#xa0;: le commentaire de la photo ({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s texts: {names}</source>
        <translation>non repris des textes de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not carried over of what the photo says of its colours: {names}</source>
        <translation>non repris des informations de couleur de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s resolution ({names})</source>
        <translation>non reprise&#xa0;: la résolution de la photo ({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s file: {names}</source>
        <translation>non repris du fichier de la photo&#xa0;: {names}</translation>
    </message>
    <message>
        <source>there is such a file already, so the photo&apos;s .xmp file was not copied</source>
        <translation>un tel fichier existe déjà&#xa0;: le fichier .xmp de la photo n’a pas été copié</translation>
    </message>
    <message>
        <source>the date of the photo&apos;s file could not be kept ({why})</source>
        <translation>la date du fichier de la photo n’a pas pu être conservée ({why})</translation>
    </message>
    <message>
        <source>none of its photos was restored</source>
        <translation>aucune de ses photos n’a été restaurée</translation>
    </message>
    <message>
        <source>there is a file already, and it is no page for the family</source>
        <translation>un fichier existe déjà et ce n’est pas une page pour la famille</translation>
    </message>
    <message>
        <source>it has {megabytes} MB, which is too much for most mail</source>
        <translation>elle fait {megabytes} Mo, ce qui est trop pour la plupart des e-mails</translation>
    </message>
    <message>
        <source>it has more than {most} MB, which no answers have</source>
        <translation>le fichier dépasse {most} Mo, ce qui n’est le cas d’aucun fichier de réponses</translation>
    </message>
    <message>
        <source>it holds no answers of a page for the family</source>
        <translation>le fichier ne contient aucune réponse à une page pour la famille</translation>
    </message>
    <message>
        <source>it is damaged or was changed</source>
        <translation>le fichier est endommagé ou a été modifié</translation>
    </message>
    <message>
        <source>it was made by a later version of this program</source>
        <translation>le fichier a été créé par une version plus récente de ce programme</translation>
    </message>
    <message>
        <source>no photo of the album has this name and these pixels any more; {by} answered for it (“{comment}”)</source>
        <translation>l’album ne contient plus de photo ayant ce nom et ces pixels&#x202f;; {by} avait répondu à son sujet («&#xa0;{comment}&#xa0;»)</translation>
    </message>
    <message>
        <source>a face that {by} answered for is not there any more (name: “{name}”, comment: “{comment}”)</source>
        <translation>un visage pour lequel {by} avait répondu n’existe plus (nom&#xa0;: «&#xa0;{name}&#xa0;», commentaire&#xa0;: «&#xa0;{comment}&#xa0;»)</translation>
    </message>
    <message>
        <source>a candidate that {by} answered for is not there any more (comment: “{comment}”)</source>
        <translation>une variante pour laquelle {by} avait répondu n’existe plus (commentaire&#xa0;: «&#xa0;{comment}&#xa0;»)</translation>
    </message>
    <message>
        <source>{by} says that {there} is {name}; the name was left as it is</source>
        <translation>selon {by}, {there} est {name}&#x202f;; le nom n’a pas été modifié</translation>
    </message>
    <message>
        <source>{by} has answered later than this file for one of its faces, and that was kept</source>
        <translation>{by} a donné pour l’un de ses visages une réponse plus récente que ce fichier&#x202f;; c’est elle qui a été conservée</translation>
    </message>
    <message>
        <source>{by} answered for a face that has {most} answers already; no more are kept</source>
        <translation>{by} a répondu pour un visage qui a déjà {most} réponses ; aucune autre n’est conservée</translation>
    </message>
    <message>
        <source>it was written without content credentials ({why})</source>
        <translation>le fichier a été enregistré sans Content Credentials ({why})</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>mémoire insuffisante</translation>
    </message>
    <message>
        <source>not enough memory for this job</source>
        <translation>mémoire insuffisante pour cette tâche</translation>
    </message>
    <message>
        <source>no such device is available</source>
        <translation>aucun périphérique de ce type n’est disponible</translation>
    </message>
    <message>
        <source>the installed PyTorch cannot use NVIDIA graphics cards</source>
        <translation>le PyTorch installé ne peut pas utiliser les cartes graphiques NVIDIA</translation>
    </message>
    <message>
        <source>its driver is too old for the installed PyTorch</source>
        <translation>le pilote est trop ancien pour le PyTorch installé</translation>
    </message>
    <message>
        <source>its driver does not work, or is not installed ({why})</source>
        <translation>le pilote ne fonctionne pas ou n’est pas installé ({why})</translation>
    </message>
    <message>
        <source>this card ({capability}) needs another build of PyTorch; the installed one is for {built}</source>
        <translation>cette carte ({capability}) nécessite une autre version de PyTorch&#x202f;; celle qui est installée est prévue pour {built}</translation>
    </message>
    <message>
        <source>it could not do a first small computation ({why})</source>
        <translation>un premier petit calcul a échoué ({why})</translation>
    </message>
    <message>
        <source>it stopped working ({why})</source>
        <translation>le périphérique a cessé de fonctionner ({why})</translation>
    </message>
    <message>
        <source>unexpected {kind}: {words}</source>
        <translation>erreur inattendue ({kind})&#xa0;: {words}</translation>
    </message>
    <message>
        <source>this model ({role}) is not installed</source>
        <translation>ce modèle ({role}) n’est pas installé</translation>
    </message>
    <message>
        <source>it has {size} bytes, expected {expected}</source>
        <translation>le fichier compte {size} octets au lieu de {expected}</translation>
    </message>
    <message>
        <source>its SHA-256 is {found}..., expected {expected}...</source>
        <translation>l’empreinte SHA-256 est {found}... au lieu de {expected}...</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>lecture impossible</translation>
    </message>
    <message>
        <source>it is cut short or no checkpoint ({why})</source>
        <translation>le fichier est tronqué ou n’est pas un fichier de modèle ({why})</translation>
    </message>
    <message>
        <source>it would unpack to {size} bytes, which no checkpoint does</source>
        <translation>décompressé, le fichier compterait {size} octets, ce qui n’est le cas d’aucun modèle</translation>
    </message>
    <message>
        <source>it holds something else than named weights</source>
        <translation>le fichier contient autre chose que des poids nommés</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it lacks {count} weights ({names})</source>
        <translation>ce n’est pas le modèle décrit dans le catalogue&#xa0;: il manque {count} poids ({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it has {count} unexpected weights ({names})</source>
        <translation>ce n’est pas le modèle décrit dans le catalogue&#xa0;: il contient {count} poids inattendus ({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: {count} weights have another shape ({names})</source>
        <translation>ce n’est pas le modèle décrit dans le catalogue&#xa0;: {count} poids ont une autre forme ({names})</translation>
    </message>
    <message>
        <source>it asks to use {name} when loaded, which could run any program; it was refused</source>
        <translation>au chargement, le fichier veut utiliser {name}, ce qui permettrait d’exécuter n’importe quel programme&#x202f;; il a été refusé</translation>
    </message>
    <message>
        <source>it asks for more than weights when loaded, which could run any program; it was refused</source>
        <translation>au chargement, le fichier demande plus que des poids, ce qui permettrait d’exécuter n’importe quel programme&#x202f;; il a été refusé</translation>
    </message>
    <message>
        <source>it is no archive with {member} in it</source>
        <translation>ce n’est pas une archive contenant {member}</translation>
    </message>
    <message>
        <source>its licence ({name}, {address}) allows no commercial use and has not been accepted</source>
        <translation>la licence ({name}, {address}) interdit l’usage commercial et n’a pas été acceptée</translation>
    </message>
    <message>
        <source>there is no model of this name</source>
        <translation>aucun modèle ne porte ce nom</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>le dossier est introuvable</translation>
    </message>
    <message>
        <source>no file of the model catalog lies in it</source>
        <translation>le dossier ne contient aucun fichier du catalogue de modèles</translation>
    </message>
    <message>
        <source>it is not the file that came with pgdiff-desktop</source>
        <translation>ce n’est pas le fichier fourni avec pgdiff-desktop</translation>
    </message>
    <message>
        <source>it comes with the product</source>
        <translation>ce modèle est fourni avec le programme</translation>
    </message>
    <message>
        <source>it should have come with the product</source>
        <translation>ce modèle aurait dû être fourni avec le programme</translation>
    </message>
    <message>
        <source>it is not the file that was imported</source>
        <translation>ce n’est pas le fichier qui a été importé</translation>
    </message>
    <message>
        <source>it is a file of your own</source>
        <translation>c’est un fichier que vous avez fourni</translation>
    </message>
    <message>
        <source>it is no model catalog ({why})</source>
        <translation>ce n’est pas un catalogue de modèles ({why})</translation>
    </message>
    <message>
        <source>it produced no usable image for a face</source>
        <translation>aucune image utilisable n’a été produite pour un visage</translation>
    </message>
    <message>
        <source>onnxruntime cannot read it</source>
        <translation>onnxruntime ne peut pas lire le fichier</translation>
    </message>
    <message>
        <source>it does not take one face of {size} x {size} pixels alone</source>
        <translation>le modèle n’accepte pas en entrée un seul visage de {size} x {size} pixels</translation>
    </message>
    <message>
        <source>it does not give a face of {size} x {size} pixels</source>
        <translation>le modèle ne produit pas un visage de {size} x {size} pixels</translation>
    </message>
    <message>
        <source>its input weight is not one number</source>
        <translation>le poids d’entrée n’est pas un nombre unique</translation>
    </message>
    <message>
        <source>it cannot be run ({why})</source>
        <translation>le modèle ne peut pas être exécuté ({why})</translation>
    </message>
    <message>
        <source>it gives {found}, not {expected}</source>
        <translation>le modèle produit {found} au lieu de {expected}</translation>
    </message>
    <message>
        <source>it cannot describe one face of {size} x {size} pixels</source>
        <translation>le modèle ne peut pas décrire un visage de {size} x {size} pixels</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>le serveur répond {status}</translation>
    </message>
    <message>
        <source>the connection failed ({why})</source>
        <translation>la connexion a échoué ({why})</translation>
    </message>
    <message>
        <source>the connection ended after {have} of {total} bytes</source>
        <translation>la connexion s’est interrompue après {have} octets sur {total}</translation>
    </message>
    <message>
        <source>the server does not send the part that was asked for</source>
        <translation>le serveur n’envoie pas la partie demandée</translation>
    </message>
    <message>
        <source>it gives a web page in place of the file</source>
        <translation>le serveur envoie une page web au lieu du fichier</translation>
    </message>
    <message>
        <source>it gives {total} bytes, expected {expected}</source>
        <translation>le serveur annonce {total} octets au lieu de {expected}</translation>
    </message>
    <message>
        <source>it gives more than the {expected} bytes that were expected</source>
        <translation>le serveur envoie plus que les {expected} octets attendus</translation>
    </message>
    <message>
        <source>what it gives is not {file}: {cause}</source>
        <translation>les données reçues ne sont pas {file}&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>another program is downloading it</source>
        <translation>un autre programme est en train de télécharger ce fichier</translation>
    </message>
    <message>
        <source>{needed} MB are needed and {free} MB are free</source>
        <translation>il faut {needed} Mo, mais seuls {free} Mo sont libres</translation>
    </message>
    <message>
        <source>these certificates cannot be read</source>
        <translation>ces certificats sont illisibles</translation>
    </message>
    <message>
        <source>it cannot be used ({why})</source>
        <translation>le proxy est inutilisable ({why})</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>ce composant n’est pas installé</translation>
    </message>
    <message>
        <source>this estimator is an ONNX model, and onnxruntime is not installed</source>
        <translation>ce modèle d’estimation est un modèle ONNX, et onnxruntime n’est pas installé</translation>
    </message>
    <message>
        <source>it was built without {provider}</source>
        <translation>la version installée ne contient pas {provider}</translation>
    </message>
    <message>
        <source>{provider} does not start on this computer</source>
        <translation>{provider} ne démarre pas sur cet ordinateur</translation>
    </message>
    <message>
        <source>it cannot read a model ({why})</source>
        <translation>un modèle ne peut pas être lu ({why})</translation>
    </message>
    <message>
        <source>it stopped ({why})</source>
        <translation>le calcul s’est arrêté ({why})</translation>
    </message>
    <message>
        <source>a network cannot be exported to it ({why})</source>
        <translation>un réseau ne peut pas être exporté dans ce format ({why})</translation>
    </message>
    <message>
        <source>an exported network differs from the original by {difference}</source>
        <translation>un réseau exporté diffère de l’original de {difference}</translation>
    </message>
    <message>
        <source>an installed application does not have what a compiler needs</source>
        <translation>le programme installé ne contient pas ce dont un compilateur a besoin</translation>
    </message>
    <message>
        <source>torch cannot compile this network ({why})</source>
        <translation>torch ne peut pas compiler ce réseau ({why})</translation>
    </message>
    <message>
        <source>half precision gives wrong values on this device (relative error {difference})</source>
        <translation>la demi-précision donne des valeurs fausses sur ce périphérique (erreur relative {difference})</translation>
    </message>
    <message>
        <source>there is no such choice</source>
        <translation>ce choix n’existe pas</translation>
    </message>
    <message>
        <source>there is no such style</source>
        <translation>ce style n’existe pas</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>la valeur est hors limites</translation>
    </message>
    <message>
        <source>it needs a photo of the same person</source>
        <translation>cette méthode a besoin d’une photo de la même personne</translation>
    </message>
    <message>
        <source>it makes no use of a reference</source>
        <translation>cette méthode n’utilise pas de référence</translation>
    </message>
    <message>
        <source>it needs to know what is damaged</source>
        <translation>cette méthode a besoin de savoir ce qui est endommagé</translation>
    </message>
    <message>
        <source>the quality enhancement needs the restorer&apos;s smooth semantics as its target</source>
        <translation>l’amélioration de la qualité a besoin de la sémantique lissée du modèle de restauration comme cible</translation>
    </message>
    <message>
        <source>these models restore by this recipe without sampling, so there are no steps to take</source>
        <translation>avec cette méthode, ces modèles restaurent sans échantillonnage&#xa0;: il n’y a donc pas d’étapes</translation>
    </message>
    <message>
        <source>there are only {available} steps to take</source>
        <translation>il n’y a que {available} étapes possibles</translation>
    </message>
    <message>
        <source>there are only {available} steps to take, as sampling starts at timestep {start}</source>
        <translation>il n’y a que {available} étapes possibles, car l’échantillonnage commence au pas de temps {start}</translation>
    </message>
    <message>
        <source>no step that is taken lies inside the repeat window</source>
        <translation>aucune des étapes ne se trouve dans la plage de répétition</translation>
    </message>
    <message>
        <source>damage is either what a mask says or what is detected, not both</source>
        <translation>les dommages viennent soit d’un masque, soit de la détection, mais pas des deux</translation>
    </message>
    <message>
        <source>an aligned photo is one face as a whole</source>
        <translation>une photo alignée est un seul visage en entier</translation>
    </message>
    <message>
        <source>neither its faces nor anything else of it is to be changed</source>
        <translation>il n’y a rien à modifier, ni dans les visages ni ailleurs dans la photo</translation>
    </message>
    <message>
        <source>the project&apos;s page could not be reached</source>
        <translation>la page du projet n’a pas pu être atteinte</translation>
    </message>
    <message>
        <source>the project&apos;s page did not answer as it should</source>
        <translation>la page du projet n’a pas répondu comme prévu</translation>
    </message>
    <message>
        <source>the project&apos;s page lists no release yet</source>
        <translation>la page du projet n’indique encore aucune version</translation>
    </message>
    <message>
        <source>what came back did not look like a release, so it was not used</source>
        <translation>la réponse ne ressemblait pas à une version et n’a donc pas été utilisée</translation>
    </message>
    <message>
        <source>the proxy or the certificate file cannot be used</source>
        <translation>le proxy ou le fichier de certificats est inutilisable</translation>
    </message>
    <message>
        <source>Connect the disk that it lies on.</source>
        <translation>Connectez le disque sur lequel se trouve le fichier.</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>Modifiez les autorisations.</translation>
    </message>
    <message>
        <source>Scan or copy it again.</source>
        <translation>Numérisez ou copiez à nouveau la photo.</translation>
    </message>
    <message>
        <source>Save the picture as a file.</source>
        <translation>Enregistrez l’image dans un fichier.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {count}.</source>
        <translation>Choisissez une page de 1 à {count}.</translation>
    </message>
    <message>
        <source>Shrink it, or cut it into parts.</source>
        <translation>Réduisez l’image ou découpez-la en plusieurs parties.</translation>
    </message>
    <message>
        <source>Save it as TIFF, or shrink it.</source>
        <translation>Enregistrez l’image au format TIFF ou réduisez-la.</translation>
    </message>
    <message>
        <source>Save it again with another program.</source>
        <translation>Enregistrez à nouveau le fichier avec un autre programme.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, TIFF, WebP or HEIC.</source>
        <translation>Enregistrez l’image au format JPEG, PNG, TIFF, WebP ou HEIC.</translation>
    </message>
    <message>
        <source>Develop it to a TIFF of 16 bits first.</source>
        <translation>Développez d’abord le fichier en TIFF 16 bits.</translation>
    </message>
    <message>
        <source>Save it as 8 or 16 bit grey or RGB.</source>
        <translation>Enregistrez l’image en niveaux de gris ou en RVB, 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>Show the faces again, and restore them.</source>
        <translation>Indiquez à nouveau les visages et restaurez-les.</translation>
    </message>
    <message>
        <source>Restore the face again.</source>
        <translation>Restaurez à nouveau le visage.</translation>
    </message>
    <message>
        <source>Save the mask again as a black and white PNG.</source>
        <translation>Enregistrez à nouveau le masque en PNG noir et blanc.</translation>
    </message>
    <message>
        <source>Paint the mask over the upright photo at its full size.</source>
        <translation>Peignez le masque sur la photo remise à l’endroit, à sa taille réelle.</translation>
    </message>
    <message>
        <source>Paint the damage again; the file stays as it is until then.</source>
        <translation>Marquez à nouveau les dommages&#x202f;; d’ici là, le fichier reste inchangé.</translation>
    </message>
    <message>
        <source>Free some space or write to another disk.</source>
        <translation>Libérez de l’espace ou enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <source>Choose another folder or file name.</source>
        <translation>Choisissez un autre dossier ou un autre nom de fichier.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Vérifiez les autorisations du dossier.</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>Choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>Use one of .jpg, .png, .tif, .webp or .heic.</source>
        <translation>Utilisez .jpg, .png, .tif, .webp ou .heic.</translation>
    </message>
    <message>
        <source>Write it to another disk.</source>
        <translation>Enregistrez le fichier sur un autre disque.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[c2pa]&quot;.</source>
        <translation>Installez-le avec&#xa0;: pip install &quot;pgdiff-desktop[c2pa]&quot;.</translation>
    </message>
    <message>
        <source>Give PEM files without a passphrase.</source>
        <translation>Indiquez des fichiers PEM sans phrase secrète.</translation>
    </message>
    <message>
        <source>Give the key that the first certificate was made for.</source>
        <translation>Indiquez la clé pour laquelle le premier certificat a été créé.</translation>
    </message>
    <message>
        <source>Give one of ES256, ES384, ES512, PS256 or Ed25519.</source>
        <translation>Indiquez une clé ES256, ES384, ES512, PS256 ou Ed25519.</translation>
    </message>
    <message>
        <source>Choose another folder, or let names that are taken get a number.</source>
        <translation>Choisissez un autre dossier ou laissez le programme numéroter les noms déjà pris.</translation>
    </message>
    <message>
        <source>Move it out of the way.</source>
        <translation>Déplacez le fichier ailleurs.</translation>
    </message>
    <message>
        <source>The defaults are used: choose again, or mend that copy and give it its old name.</source>
        <translation>Les valeurs par défaut sont utilisées&#xa0;: faites à nouveau vos choix, ou réparez cette copie et redonnez-lui son ancien nom.</translation>
    </message>
    <message>
        <source>The defaults are used: check its permissions, or move it out of the way.</source>
        <translation>Les valeurs par défaut sont utilisées&#xa0;: vérifiez les autorisations du fichier ou déplacez-le.</translation>
    </message>
    <message>
        <source>Close the other program, and try again.</source>
        <translation>Fermez l’autre programme et réessayez.</translation>
    </message>
    <message>
        <source>Connect its drive again.</source>
        <translation>Reconnectez le lecteur.</translation>
    </message>
    <message>
        <source>The photo is as it was: begin again, or bring a copy of that file back.</source>
        <translation>La photo est inchangée&#xa0;: recommencez ou remettez une copie de ce fichier en place.</translation>
    </message>
    <message>
        <source>Name a file NAME.json out of the folder .pgdiff beside the photos.</source>
        <translation>Indiquez un fichier NOM.json du dossier .pgdiff situé à côté des photos.</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>Utilisez cette version.</translation>
    </message>
    <message>
        <source>Put the photo back beside the folder .pgdiff.</source>
        <translation>Remettez la photo à côté du dossier .pgdiff.</translation>
    </message>
    <message>
        <source>Cut the part out as a photo of its own first.</source>
        <translation>Découpez d’abord cette partie pour en faire une photo distincte.</translation>
    </message>
    <message>
        <source>Name photos of the person as references instead.</source>
        <translation>Indiquez plutôt des photos de la personne comme références.</translation>
    </message>
    <message>
        <source>Restore it in the window, or move its sidecar out of .pgdiff first.</source>
        <translation>Restaurez la photo dans la fenêtre ou déplacez d’abord son fichier annexe hors du dossier .pgdiff.</translation>
    </message>
    <message>
        <source>Compare it with a file that was exported as the sidecar says.</source>
        <translation>Comparez le résultat avec un fichier exporté comme l’indique le fichier annexe.</translation>
    </message>
    <message>
        <source>Bring the photo back that was restored.</source>
        <translation>Remettez en place la photo qui a été restaurée.</translation>
    </message>
    <message>
        <source>Put it back, beside the photo if you like.</source>
        <translation>Remettez le fichier en place, ou à côté de la photo si vous préférez.</translation>
    </message>
    <message>
        <source>Go on with it in that version, or begin again.</source>
        <translation>Continuez avec cette version du programme ou recommencez.</translation>
    </message>
    <message>
        <source>Move that file out of the way.</source>
        <translation>Déplacez ce fichier ailleurs.</translation>
    </message>
    <message>
        <source>Bring them back to this folder, or make them again.</source>
        <translation>Remettez les variantes dans ce dossier ou recréez-les.</translation>
    </message>
    <message>
        <source>To keep both together, move the album where it can be written to.</source>
        <translation>Pour garder le tout ensemble, déplacez l’album à un endroit où l’écriture est possible.</translation>
    </message>
    <message>
        <source>Compare its colours with the print.</source>
        <translation>Comparez les couleurs avec le tirage.</translation>
    </message>
    <message>
        <source>Compare it with the photo.</source>
        <translation>Comparez le résultat avec la photo.</translation>
    </message>
    <message>
        <source>Save it as 16-bit TIFF first, to keep them all.</source>
        <translation>Enregistrez d’abord la photo en TIFF 16 bits pour conserver tous les bits.</translation>
    </message>
    <message>
        <source>Compare the result&apos;s captions and names with the photo&apos;s.</source>
        <translation>Comparez les légendes et les noms du résultat avec ceux de la photo.</translation>
    </message>
    <message>
        <source>The photo keeps them: copy captions and names from there.</source>
        <translation>La photo les conserve&#xa0;: reprenez-en les légendes et les noms.</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>Enregistrez à nouveau le fichier avec le programme qui l’a créé.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold 16.</source>
        <translation>TIFF et PNG conservent 16 bits.</translation>
    </message>
    <message>
        <source>TIFF holds it.</source>
        <translation>TIFF la conserve.</translation>
    </message>
    <message>
        <source>They stay in the original, which is left as it is.</source>
        <translation>Ces données restent dans l’original, qui n’est pas modifié.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold it.</source>
        <translation>JPEG et TIFF les conservent.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold them.</source>
        <translation>JPEG et TIFF les conservent.</translation>
    </message>
    <message>
        <source>JPEG holds it.</source>
        <translation>JPEG le conserve.</translation>
    </message>
    <message>
        <source>PNG holds them.</source>
        <translation>PNG les conserve.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold it.</source>
        <translation>TIFF et PNG la conservent.</translation>
    </message>
    <message>
        <source>Move that file out of the way, and write the result again.</source>
        <translation>Déplacez ce fichier ailleurs et enregistrez à nouveau le résultat.</translation>
    </message>
    <message>
        <source>The photo&apos;s metadata hold when it was taken, where it says so.</source>
        <translation>Les métadonnées de la photo conservent la date de prise de vue, si elle y est indiquée.</translation>
    </message>
    <message>
        <source>Restore faces first.</source>
        <translation>Restaurez d’abord des visages.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose fewer photos, or give it away on a stick.</source>
        <translation>Choisissez moins de photos, ou donnez-la sur une clé USB.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Copiez le fichier sur cet ordinateur et réessayez.</translation>
    </message>
    <message>
        <source>Choose the file answers-NAME.json that was sent back.</source>
        <translation>Choisissez le fichier answers-NOM.json qui vous a été renvoyé.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Redemandez le fichier.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>Give the name to another face if it fits one.</source>
        <translation>Donnez ce nom à un autre visage si c’est le sien.</translation>
    </message>
    <message>
        <source>The other answers were taken.</source>
        <translation>Les autres réponses ont été importées.</translation>
    </message>
    <message>
        <source>Change it if they are right.</source>
        <translation>Modifiez-le si la réponse est juste.</translation>
    </message>
    <message>
        <source>The answers for other faces were taken.</source>
        <translation>Les réponses pour les autres visages ont été importées.</translation>
    </message>
    <message>
        <source>Was it renamed or changed? Bring it back and import the answers again.</source>
        <translation>A-t-elle été renommée ou modifiée&#x202f;? Remettez-la en place et importez à nouveau les réponses.</translation>
    </message>
    <message>
        <source>What was done is in its XMP all the same; another format may hold credentials.</source>
        <translation>Ce qui a été fait figure malgré tout dans ses données XMP&#x202f;; un autre format peut contenir des Content Credentials.</translation>
    </message>
    <message>
        <source>Install the package for NVIDIA cards (cu130; older cards: cu126), or PyTorch with CUDA as the README shows.</source>
        <translation>Installez le paquet pour cartes NVIDIA (cu130&#x202f;; anciennes cartes&#xa0;: cu126) ou PyTorch avec CUDA, comme indiqué dans le fichier README.</translation>
    </message>
    <message>
        <source>Update the driver of the graphics card.</source>
        <translation>Mettez à jour le pilote de la carte graphique.</translation>
    </message>
    <message>
        <source>Install or update the driver of the graphics card, and restart the computer.</source>
        <translation>Installez ou mettez à jour le pilote de la carte graphique, puis redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>Install the build cu126 for older cards, or cu130 for newer ones.</source>
        <translation>Installez la version cu126 pour les anciennes cartes ou cu130 pour les plus récentes.</translation>
    </message>
    <message>
        <source>Restart the program to use it again.</source>
        <translation>Redémarrez le programme pour utiliser à nouveau ce périphérique.</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Close other programs, or take fewer faces.</source>
        <translation>Fermez d’autres programmes ou traitez moins de visages.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copiez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>Supprimez le fichier et téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Delete it, and take the file from the address in the catalog.</source>
        <translation>Supprimez le fichier et récupérez-le à l’adresse indiquée dans le catalogue.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Téléchargez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>The names are: {names}.</source>
        <translation>Les noms sont&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Install pgdiff-desktop again.</source>
        <translation>Réinstallez pgdiff-desktop.</translation>
    </message>
    <message>
        <source>Delete it, and download or import another.</source>
        <translation>Supprimez ce modèle, puis téléchargez ou importez-en un autre.</translation>
    </message>
    <message>
        <source>Use an ONNX model from 1 x 3 x {size} x {size} to the same, RGB in [-1, 1].</source>
        <translation>Utilisez un modèle ONNX dont l’entrée et la sortie sont de 1 x 3 x {size} x {size}, RVB dans [-1, 1].</translation>
    </message>
    <message>
        <source>Remove it: then the judge that is included is used.</source>
        <translation>Retirez-le&#xa0;: le modèle d’identité fourni sera alors utilisé.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, and try again.</source>
        <translation>Vérifiez la connexion et le proxy, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it.</source>
        <translation>Attendez que l’autre programme ait terminé ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Set certificate_file in settings.json to a PEM file, or to null.</source>
        <translation>Dans settings.json, donnez à certificate_file le chemin d’un fichier PEM ou la valeur null.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[onnx]&quot;; or delete the file.</source>
        <translation>Installez-le avec&#xa0;: pip install &quot;pgdiff-desktop[onnx]&quot;&#x202f;; ou supprimez le fichier.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a newer driver may mend it.</source>
        <translation>Vous n’avez rien à faire&#x202f;; un pilote plus récent corrigera peut-être le problème.</translation>
    </message>
    <message>
        <source>Use one of these: {choices}.</source>
        <translation>Utilisez l’une de ces valeurs&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>Use 0 to {most}, or a colour photo.</source>
        <translation>Utilisez une valeur de 0 à {most} ou une photo en couleur.</translation>
    </message>
    <message>
        <source>Use {low} to {high}.</source>
        <translation>Utilisez une valeur de {low} à {high}.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy.</source>
        <translation>Vérifiez la connexion et le proxy.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>Vérifiez si le fichier a été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>Open it as an album.</source>
        <translation>Ouvrez le dossier comme album.</translation>
    </message>
    <message>
        <source>Draw a box around the face, or click its eyes (Faces menu).</source>
        <translation>Tracez un cadre autour du visage ou cliquez sur ses yeux (menu «&#xa0;Visages&#xa0;»).</translation>
    </message>
    <message>
        <source>Look for the faces again (Faces menu).</source>
        <translation>Recherchez à nouveau les visages (menu «&#xa0;Visages&#xa0;»).</translation>
    </message>
    <message>
        <source>Click its eyes (Faces menu).</source>
        <translation>Cliquez sur ses yeux (menu «&#xa0;Visages&#xa0;»).</translation>
    </message>
    <message>
        <source>Remove this face, and show where it is again.</source>
        <translation>Retirez ce visage et indiquez à nouveau où il se trouve.</translation>
    </message>
    <message>
        <source>Pick another photo.</source>
        <translation>Choisissez une autre photo.</translation>
    </message>
    <message>
        <source>Add another photo of the person as a reference.</source>
        <translation>Ajoutez une autre photo de la personne comme référence.</translation>
    </message>
    <message>
        <source>Take pages of a TIFF out as photos of their own (File menu); save the pictures of other files yourself.</source>
        <translation>Extrayez les pages d’un fichier TIFF comme photos distinctes (menu «&#xa0;Fichier&#xa0;»)&#x202f;; enregistrez vous-même les images des autres fichiers.</translation>
    </message>
    <message>
        <source>Export it as TIFF or PNG.</source>
        <translation>Exportez la photo en TIFF ou en PNG.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the processor as the device in the preferences.</source>
        <translation>Fermez d’autres programmes ou choisissez le processeur comme périphérique dans les préférences.</translation>
    </message>
    <message>
        <source>Update its driver, or choose the processor as the device in the preferences.</source>
        <translation>Mettez à jour le pilote ou choisissez le processeur comme périphérique dans les préférences.</translation>
    </message>
    <message>
        <source>Choose the automatic device in the preferences.</source>
        <translation>Choisissez le périphérique automatique dans les préférences.</translation>
    </message>
    <message>
        <source>Copy the diagnostics (Help menu) and report it.</source>
        <translation>Copiez le diagnostic (menu «&#xa0;Aide&#xa0;») et signalez le problème.</translation>
    </message>
    <message>
        <source>Download it, or bring it in a folder (Models).</source>
        <translation>Téléchargez le modèle ou importez-le depuis un dossier (fenêtre «&#xa0;Modèles&#xa0;»).</translation>
    </message>
    <message>
        <source>Read it, and accept it where you download the model.</source>
        <translation>Lisez la licence et acceptez-la au moment de télécharger le modèle.</translation>
    </message>
    <message>
        <source>Choose the folder of the files.</source>
        <translation>Choisissez le dossier qui contient les fichiers.</translation>
    </message>
    <message>
        <source>The list of models says the names of the files.</source>
        <translation>Les noms des fichiers figurent dans la liste des modèles.</translation>
    </message>
    <message>
        <source>Import it on the command line, as the README says.</source>
        <translation>Importez le fichier en ligne de commande, comme indiqué dans le fichier README.</translation>
    </message>
    <message>
        <source>Try again later, or bring the file in a folder (Models).</source>
        <translation>Réessayez plus tard ou importez le fichier depuis un dossier (fenêtre «&#xa0;Modèles&#xa0;»).</translation>
    </message>
    <message>
        <source>Free some space, or choose another model folder in the preferences.</source>
        <translation>Libérez de l’espace ou choisissez un autre dossier des modèles dans les préférences.</translation>
    </message>
    <message>
        <source>Correct the proxy in the preferences.</source>
        <translation>Corrigez le proxy dans les préférences.</translation>
    </message>
    <message>
        <source>Correct it in the preferences or in settings.json.</source>
        <translation>Corrigez ce réglage dans les préférences ou dans settings.json.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>Installez-le avec&#xa0;: pip install &quot;pgdiff-desktop[{extra}]&quot;&#x202f;; ou choisissez le moteur d’exécution automatique dans les préférences.</translation>
    </message>
    <message>
        <source>Uninstall the other onnxruntime first: pip uninstall {installed}; then: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>Désinstallez d’abord l’autre onnxruntime&#xa0;: pip uninstall {installed}&#x202f;; puis&#xa0;: pip install &quot;pgdiff-desktop[{extra}]&quot;&#x202f;; ou choisissez le moteur d’exécution automatique dans les préférences.</translation>
    </message>
    <message>
        <source>Choose the automatic runtime in the preferences.</source>
        <translation>Choisissez le moteur d’exécution automatique dans les préférences.</translation>
    </message>
    <message>
        <source>Add a photo of the same person.</source>
        <translation>Ajoutez une photo de la même personne.</translation>
    </message>
    <message>
        <source>Choose a recipe that does, or remove the reference.</source>
        <translation>Choisissez une méthode qui utilise une référence, ou retirez la référence.</translation>
    </message>
    <message>
        <source>Paint the damage, or choose another recipe.</source>
        <translation>Marquez les dommages ou choisissez une autre méthode.</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>Choisissez une autre méthode.</translation>
    </message>
    <message>
        <source>Choose another preset.</source>
        <translation>Choisissez un autre préréglage.</translation>
    </message>
    <message>
        <source>Remove the painted damage, or choose another recipe.</source>
        <translation>Videz le masque ou choisissez une autre méthode.</translation>
    </message>
    <message>
        <source>Choose a face, or something to do to the photo.</source>
        <translation>Choisissez un visage ou une modification à apporter à la photo.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Why nothing was exported</source>
        <translation>Pourquoi rien n’a été exporté</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was exported. Try again soon.</source>
        <translation>⚠ Vos dernières modifications n’ont pas pu être enregistrées&#x202f;; rien n’a donc été exporté. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Photo that is being exported</source>
        <translation>Photo en cours d’exportation</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’exportation</translation>
    </message>
    <message>
        <source>Summary of the export</source>
        <translation>Résumé de l’exportation</translation>
    </message>
    <message>
        <source>Copy Summary</source>
        <translation>Copier le résumé</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>Relancer les échecs</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export the Rest</source>
        <translation>Exporter le reste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export restored photos</source>
        <translation>Exporter les photos restaurées</translation>
    </message>
    <message>
        <source>Saving your latest changes…</source>
        <translation>Enregistrement de vos dernières modifications…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation>Annulé&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Dossier&#xa0;: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported with a warning, see their notes.</source>
        <translation>
            <numerusform>%n photo exportée avec un avertissement, voir les remarques.</numerusform>
            <numerusform>%n photos exportées avec un avertissement, voir les remarques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the current photo…</source>
        <translation>Arrêt après la photo en cours…</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number} sur {of}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ExportOptionsPage</name>
    <message>
        <source>Also copy untouched photos</source>
        <translation>Copier aussi les photos non retouchées</translation>
    </message>
    <message>
        <source>Photos in which nothing was restored go along as they are; otherwise they are left out</source>
        <translation>Les photos dans lesquelles rien n’a été restauré sont copiées telles quelles&#x202f;; si cette option est désactivée, elles sont ignorées</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Ce qui est exporté</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept the proposed damage</source>
        <translation>Accepter les dommages proposés</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>Ajoute ces zones au masque&#x202f;; vous pouvez l’annuler</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Noms de fichiers</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Same as the original, up to 16 bits per channel</source>
        <translation>Comme l’original, jusqu’à 16 bits par couche</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>8 bits par couche</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Same quality as the original</source>
        <translation>Même qualité que l’original</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>Qualité JPEG et WebP</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP, 50 to 100; higher makes larger files</source>
        <translation>Qualité JPEG et WebP, de 50 à 100&#x202f;; une valeur plus élevée donne des fichiers plus volumineux</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>If the file exists</source>
        <translation>Si le fichier existe</translation>
    </message>
    <message>
        <source>Add a number to the new file</source>
        <translation>Ajouter un numéro au nouveau fichier</translation>
    </message>
    <message>
        <source>Replace earlier results of this program</source>
        <translation>Remplacer les résultats antérieurs de ce programme</translation>
    </message>
    <message>
        <source>Your scans, and files of other programs, are never overwritten.</source>
        <translation>Vos scans et les fichiers d’autres programmes ne sont jamais écrasés.</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s date</source>
        <translation>Conserver la date de la photo</translation>
    </message>
    <message>
        <source>The exported file gets the date of the photo&apos;s file, so that folders sort both alike</source>
        <translation>Le fichier exporté reçoit la date du fichier de la photo, afin que les dossiers trient les deux de la même façon</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>Date du fichier</translation>
    </message>
    <message>
        <source>Write it beside the photo</source>
        <translation>L’enregistrer à côté de la photo</translation>
    </message>
    <message>
        <source>What was marked as damaged becomes a picture beside the photo: NAME.damage.png</source>
        <translation>Le masque des dommages est enregistré comme image à côté de la photo&#xa0;: NOM.damage.png</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Write a map beside the photo</source>
        <translation>Enregistrer une carte à côté de la photo</translation>
    </message>
    <message>
        <source>What was invented becomes a picture beside the photo, white on black: NAME.invented.png</source>
        <translation>Ce qui a été inventé est enregistré comme image à côté de la photo, en blanc sur noir&#xa0;: NAME.invented.png</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>Parties inventées</translation>
    </message>
    <message>
        <source>Longest side at most</source>
        <translation>Grand côté au maximum</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>Grand côté en pixels</translation>
    </message>
    <message>
        <source>Smaller photos keep their size</source>
        <translation>Les photos plus petites gardent leur taille</translation>
    </message>
    <message>
        <source>Folder of the exported photos</source>
        <translation>Dossier des photos exportées</translation>
    </message>
    <message>
        <source>Choose the folder of the exported photos</source>
        <translation>Choisir le dossier des photos exportées</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Template for file names</source>
        <translation>Modèle des noms de fichiers</translation>
    </message>
    <message>
        <source>{name}: name of the photo, {n}: a running number, {date}: the date it was taken</source>
        <translation>{name}&#xa0;: nom de la photo, {n}&#xa0;: numéro d’ordre, {date}&#xa0;: date de prise de vue</translation>
    </message>
    <message>
        <source>Insert the name of the photo</source>
        <translation>Insérer le nom de la photo</translation>
    </message>
    <message>
        <source>Insert a running number</source>
        <translation>Insérer un numéro d’ordre</translation>
    </message>
    <message>
        <source>Insert the date the photo was taken</source>
        <translation>Insérer la date de prise de vue</translation>
    </message>
    <message>
        <source>Folder for exported photos</source>
        <translation>Dossier pour les photos exportées</translation>
    </message>
    <message>
        <source>This format stores 8 bits per channel</source>
        <translation>Ce format enregistre 8 bits par couche</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>Par exemple&#xa0;: {name}</translation>
    </message>
    <message>
        <source>⚠ The files need a name.</source>
        <translation>⚠ Indiquez un nom pour les fichiers.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {n} and {date} may be used in braces.</source>
        <translation>⚠ Seuls {name}, {n} et {date} sont autorisés entre accolades.</translation>
    </message>
    <message>
        <source>⚠ A name may not contain / \ : * ? &quot; &lt; &gt; |</source>
        <translation>⚠ Un nom ne peut contenir aucun de ces caractères&#xa0;: / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Restore this face</source>
        <translation>Restaurer ce visage</translation>
    </message>
    <message>
        <source>Restore this face, or leave it as it is</source>
        <translation>Restaurer ce visage ou le laisser tel quel</translation>
    </message>
    <message>
        <source>Actions for this face</source>
        <translation>Actions pour ce visage</translation>
    </message>
    <message>
        <source>Apply to all faces</source>
        <translation>Appliquer à tous les visages</translation>
    </message>
    <message>
        <source>Copy settings to selected photos</source>
        <translation>Copier les réglages vers les photos sélectionnées</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>Retirer le visage</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Pas encore restauré</translation>
    </message>
    <message>
        <source>Sharp already</source>
        <translation>Déjà net</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>Original conservé</translation>
    </message>
    <message>
        <source>Candidate {number} of {count}</source>
        <translation>Variante {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>FaceController</name>
    <message>
        <source>Select other photos in the album first, then copy the settings to them.</source>
        <translation>Sélectionnez d’abord d’autres photos dans l’album, puis copiez-y les réglages.</translation>
    </message>
    <message numerus="yes">
        <source>Settings were copied to %n face(s).</source>
        <translation>
            <numerusform>Les réglages ont été copiés vers %n visage.</numerusform>
            <numerusform>Les réglages ont été copiés vers %n visages.</numerusform>
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
        <translation>Cliquez sur l’autre œil. La touche Retour arrière annule le premier.</translation>
    </message>
    <message>
        <source>Click both eyes, or drag a box around the face. Esc cancels.</source>
        <translation>Cliquez sur les deux yeux ou tracez un cadre autour du visage. Échap annule.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or click both eyes. Esc cancels.</source>
        <translation>Tracez un cadre autour du visage ou cliquez sur les deux yeux. Échap annule.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Face {number}</source>
        <translation>Visage {number}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Add a face with a box (Ctrl+Shift+B)</source>
        <translation>Ajouter un visage avec un cadre (Ctrl+Maj+B)</translation>
    </message>
    <message>
        <source>Add a face by its eyes (Ctrl+Shift+E)</source>
        <translation>Ajouter un visage par ses yeux (Ctrl+Maj+E)</translation>
    </message>
    <message>
        <source>Look for faces again (Ctrl+L)</source>
        <translation>Rechercher à nouveau les visages (Ctrl+L)</translation>
    </message>
    <message>
        <source>No photo open</source>
        <translation>Aucune photo ouverte</translation>
    </message>
    <message>
        <source>Open a folder of scans and choose a photo; its faces appear here.</source>
        <translation>Ouvrez un dossier de scans et choisissez une photo&#x202f;; ses visages apparaîtront ici.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Recherche des visages…</translation>
    </message>
    <message>
        <source>You can paint damage in the meantime.</source>
        <translation>Vous pouvez marquer les dommages en attendant.</translation>
    </message>
    <message>
        <source>Restores when the faces are found.</source>
        <translation>La restauration commence dès que les visages sont trouvés.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Ouverture de la photo…</translation>
    </message>
    <message>
        <source>Its faces appear here when it is open.</source>
        <translation>Ses visages apparaîtront ici une fois la photo ouverte.</translation>
    </message>
    <message>
        <source>Don&apos;t Restore</source>
        <translation>Ne pas restaurer</translation>
    </message>
    <message>
        <source>Don&apos;t restore when the faces are found</source>
        <translation>Ne pas restaurer une fois les visages trouvés</translation>
    </message>
    <message>
        <source>Look for faces</source>
        <translation>Rechercher les visages</translation>
    </message>
    <message>
        <source>Faces have not been looked for yet</source>
        <translation>Les visages n’ont pas encore été recherchés</translation>
    </message>
    <message>
        <source>Let the application find them.</source>
        <translation>Le programme peut les trouver pour vous.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Tracer un cadre</translation>
    </message>
    <message>
        <source>Click both eyes</source>
        <translation>Cliquer sur les deux yeux</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Aucun visage trouvé</translation>
    </message>
    <message>
        <source>Mark one by hand: draw a box around it on the photo, or click both eyes.</source>
        <translation>Indiquez-en un à la main&#xa0;: tracez un cadre autour du visage sur la photo ou cliquez sur les deux yeux.</translation>
    </message>
    <message>
        <source>Restore every face that is switched on (Ctrl+Shift+Return)</source>
        <translation>Restaurer tous les visages activés (Ctrl+Maj+Entrée)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n visage</numerusform>
            <numerusform>%n visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation>
            <numerusform>Restaurer %n visage</numerusform>
            <numerusform>Restaurer %n visages</numerusform>
        </translation>
    </message>
    <message>
        <source>All faces are sharp</source>
        <translation>Tous les visages sont nets</translation>
    </message>
</context>
<context>
    <name>FamilyAnswers</name>
    <message>
        <source>Answers (*.json)</source>
        <translation>Réponses (*.json)</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>Importer des réponses</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of {name} could not be taken.</source>
        <translation>
            <numerusform>{name}&#xa0;: %n réponse n’a pas pu être importée.</numerusform>
            <numerusform>{name}&#xa0;: %n réponses n’ont pas pu être importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the details to see which.</source>
        <translation>Copiez les détails pour voir lesquelles.</translation>
    </message>
    <message numerus="yes">
        <source>{name} answered for %n face(s).</source>
        <translation>
            <numerusform>{name} a répondu pour %n visage.</numerusform>
            <numerusform>{name} a répondu pour %n visages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) got a name.</source>
        <translation>
            <numerusform>%n visage a reçu un nom.</numerusform>
            <numerusform>%n visages ont reçu un nom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>For the Family</source>
        <translation>Pour la famille</translation>
    </message>
    <message>
        <source>What the album is called on the page</source>
        <translation>Nom de l’album sur la page</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Makes one page of the photos whose faces were restored. Your family opens it in any browser, on a phone, too, and says whether the faces still look like the people they knew.</source>
        <translation>Crée une page avec les photos dont des visages ont été restaurés. Votre famille l’ouvre dans n’importe quel navigateur, même sur un téléphone, et dit si les visages ressemblent encore aux personnes qu’elle a connues.</translation>
    </message>
    <message>
        <source>Nothing is sent: you give the page away by mail or on a stick, and a small file comes back, which File &gt; Import Answers takes. The page holds faces and names: give it to those who may see them.</source>
        <translation>Rien n’est envoyé&#xa0;: vous transmettez la page par e-mail ou sur une clé USB, et vous recevez en retour un petit fichier à importer avec «&#xa0;Fichier &gt; Importer des réponses&#xa0;». La page contient des visages et des noms&#xa0;: ne la donnez qu’aux personnes qui peuvent les voir.</translation>
    </message>
    <message>
        <source>Ask the family</source>
        <translation>Demander à la famille</translation>
    </message>
    <message>
        <source>Make the Page</source>
        <translation>Créer la page</translation>
    </message>
    <message numerus="yes">
        <source>The page is ready: %n photo(s), {megabytes} MB</source>
        <translation>
            <numerusform>La page est prête&#xa0;: %n photo, {megabytes} Mo</numerusform>
            <numerusform>La page est prête&#xa0;: %n photos, {megabytes} Mo</numerusform>
        </translation>
    </message>
    <message>
        <source>Give this file away by mail or on a stick. What comes back is a file answers-NAME.json: take it with File &gt; Import Answers.</source>
        <translation>Transmettez ce fichier par e-mail ou sur une clé USB. Vous recevrez en retour un fichier answers-NOM.json&#xa0;: importez-le avec «&#xa0;Fichier &gt; Importer des réponses&#xa0;».</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to pgdiff-desktop</source>
        <translation>Bienvenue dans pgdiff-desktop</translation>
    </message>
    <message>
        <source>It brings the faces in old family photos back. Everything happens on this computer: no photo and nothing about you ever leaves it, and your scans are never changed.</source>
        <translation>Ce programme fait revivre les visages des anciennes photos de famille. Tout se passe sur cet ordinateur&#xa0;: aucune photo ni aucune information vous concernant ne le quitte jamais, et vos scans ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Ready to work, without a network</source>
        <translation>Prêt à l’emploi, sans réseau</translation>
    </message>
    <message>
        <source>The starter models come with the program and are free for any use. They work on faces of 256 px, which is as much as most small prints hold.</source>
        <translation>Les modèles de base sont fournis avec le programme et libres de tout usage. Ils traitent les visages en 256 px, ce qui suffit pour la plupart des petits tirages.</translation>
    </message>
    <message>
        <source>Larger models for larger scans</source>
        <translation>Grands modèles pour les scans haute résolution</translation>
    </message>
    <message>
        <source>The published models work on faces of 512 px and bring back finer detail. They are made by others, who allow private, non-commercial use only: you read their licences before the download begins.</source>
        <translation>Les modèles publiés traitent les visages en 512 px et restituent des détails plus fins. Ils sont l’œuvre de tiers qui n’autorisent qu’un usage privé et non commercial&#xa0;: vous lirez leurs licences avant le début du téléchargement.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <source>Open a Folder of Scans…</source>
        <translation>Ouvrir un dossier de scans…</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ouvrir un dossier de scans</translation>
    </message>
    <message>
        <source>Look Around First</source>
        <translation>Découvrir d’abord</translation>
    </message>
    <message>
        <source>Continue to the window</source>
        <translation>Passer à la fenêtre principale</translation>
    </message>
    <message>
        <source>{have} of {of} downloaded. You can start working in the meantime.</source>
        <translation>{have} sur {of} téléchargés. Vous pouvez commencer à travailler en attendant.</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>Annuler le téléchargement</translation>
    </message>
    <message>
        <source>They are installed, and will be used.</source>
        <translation>Ils sont installés et seront utilisés.</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>Télécharger ({size})…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ouvrir un dossier de scans</translation>
    </message>
    <message>
        <source>A folder is an album. Open it from the File menu, or drop it on the window. Your scans are never changed: what you decide is kept beside them, in a folder named .pgdiff.</source>
        <translation>Un dossier est un album. Ouvrez-le depuis le menu «&#xa0;Fichier&#xa0;» ou déposez-le sur la fenêtre. Vos scans ne sont jamais modifiés&#xa0;: vos retouches sont enregistrées à côté d’eux, dans un dossier nommé .pgdiff.</translation>
    </message>
    <message>
        <source>Mark the damage</source>
        <translation>Marquer les dommages</translation>
    </message>
    <message>
        <source>Paint over cracks and stains with the brush (B), or let Find Scratches propose them. Only what is marked is filled in. A photo without cracks needs no marks.</source>
        <translation>Peignez sur les craquelures et les taches avec le pinceau (B), ou laissez «&#xa0;Rechercher les rayures&#xa0;» les proposer. Seul ce qui est marqué est comblé. Une photo sans craquelures n’a pas besoin de marques.</translation>
    </message>
    <message>
        <source>Choose a recipe for each face</source>
        <translation>Choisir une méthode pour chaque visage</translation>
    </message>
    <message>
        <source>Faces are found when a photo is opened; each has a card on the right. The list of recipes shows what each needs and what it invents. With a sharp photo of the same person, the face keeps its likeness.</source>
        <translation>Les visages sont recherchés à l’ouverture d’une photo&#x202f;; chacun a son volet à droite. La liste des méthodes montre ce dont chacune a besoin et ce qu’elle invente. Avec une photo nette de la même personne, le visage reste ressemblant.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore one face (Ctrl+Return), the photo, or the whole album. The queue works in the background; you can go on with other photos, and it continues after a restart.</source>
        <translation>Restaurez un visage (Ctrl+Entrée), la photo ou tout l’album. La file d’attente travaille en arrière-plan&#x202f;; vous pouvez continuer avec d’autres photos, et elle reprend après un redémarrage.</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Comparer et choisir</translation>
    </message>
    <message>
        <source>Every run adds candidates, and the original stays one of them. Choose with the keys 0 (the original) to 9, and hold C to see the photo as it was.</source>
        <translation>Chaque série ajoute des variantes, et l’original reste l’une d’elles. Choisissez avec les touches 0 (l’original) à 9, et maintenez C enfoncée pour voir la photo telle qu’elle était.</translation>
    </message>
    <message>
        <source>Export copies</source>
        <translation>Exporter des copies</translation>
    </message>
    <message>
        <source>Export writes restored copies in a folder of your choice, never over a scan. Each file says what was restored, and how.</source>
        <translation>L’exportation enregistre des copies restaurées dans le dossier de votre choix, sans jamais écraser un scan. Chaque fichier indique ce qui a été restauré, et comment.</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>Folders of the album</source>
        <translation>Dossiers de l’album</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
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
        <translation>Retirer les couleurs</translation>
    </message>
</context>
<context>
    <name>HintMenu</name>
    <message>
        <source>Other Colour…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>Clear All Colours</source>
        <translation>Retirer toutes les couleurs</translation>
    </message>
    <message>
        <source>Colour to paint</source>
        <translation>Couleur à appliquer</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>Bleu marine</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Bleu clair</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>Rouge foncé</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Peau claire</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Peau foncée</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>Blond</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Beige</source>
        <translation>Beige</translation>
    </message>
    <message>
        <source>Grey, without colour</source>
        <translation>Gris, sans couleur</translation>
    </message>
    <message>
        <source>Colour to Paint</source>
        <translation>Couleur à appliquer</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>the same person: {chance} of 100</source>
        <translation>la même personne&#xa0;: {chance} sur 100</translation>
    </message>
    <message>
        <source>perhaps the same person: {chance} of 100</source>
        <translation>peut-être la même personne&#xa0;: {chance} sur 100</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>une autre personne&#x202f;? {chance} sur 100</translation>
    </message>
    <message>
        <source>person: cannot tell</source>
        <translation>identité&#xa0;: impossible à dire</translation>
    </message>
    <message>
        <source>Faces of children change too much for the judge to tell whether this is the person.</source>
        <translation>Les visages d’enfants changent trop pour que le modèle puisse dire s’il s’agit de la même personne.</translation>
    </message>
    <message>
        <source>The photo shows too little to tell whether this is the person.</source>
        <translation>La photo en montre trop peu pour dire s’il s’agit de la même personne.</translation>
    </message>
    <message>
        <source>Compared with the reference: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Comparaison avec la référence&#xa0;: dans {chance} cas sur 100, deux photos aussi ressemblantes montrent la même personne (de {low} à {high}).</translation>
    </message>
    <message>
        <source>Compared with other photos of the person: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Comparaison avec d’autres photos de la personne&#xa0;: dans {chance} cas sur 100, deux photos aussi ressemblantes montrent la même personne (de {low} à {high}).</translation>
    </message>
    <message>
        <source>Compared with the photo, as far as it shows anything: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>Comparaison avec la photo, dans la mesure où elle montre quelque chose&#xa0;: dans {chance} cas sur 100, deux photos aussi ressemblantes montrent la même personne (de {low} à {high}).</translation>
    </message>
    <message>
        <source>Every candidate is probably somebody else, so the original is kept. Add a reference, choose less strength, or paint less damage.</source>
        <translation>Toutes les variantes montrent probablement une autre personne&#x202f;; l’original est donc conservé. Ajoutez une référence, choisissez une intensité plus faible ou marquez moins de dommages.</translation>
    </message>
    <message>
        <source>Suggested: {recipe}</source>
        <translation>Recommandé&#xa0;: {recipe}</translation>
    </message>
    <message>
        <source>Suggested: {recipe}, about {time}</source>
        <translation>Recommandé&#xa0;: {recipe}, environ {time}</translation>
    </message>
    <message>
        <source>This face is sharp already: restoring all faces leaves it as it is.</source>
        <translation>Ce visage est déjà net&#xa0;: la restauration de tous les visages le laisse tel quel.</translation>
    </message>
    <message>
        <source>Both eyes are damaged: what comes back is invented. A reference helps.</source>
        <translation>Les deux yeux sont endommagés&#xa0;: le résultat est inventé. Une référence aide.</translation>
    </message>
    <message>
        <source>This face has very few pixels: what comes back is mostly invented. A reference helps.</source>
        <translation>Ce visage compte très peu de pixels&#xa0;: le résultat est en majeure partie inventé. Une référence aide.</translation>
    </message>
    <message>
        <source>Seen from the side: what comes back may not be the person.</source>
        <translation>Vu de profil&#xa0;: le résultat n’est peut-être pas la même personne.</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>What to do next</source>
        <translation>Marche à suivre</translation>
    </message>
</context>
<context>
    <name>Invented</name>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Nez</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Bouche</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Peau</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Cheveux</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>partly invented</source>
        <translation>invention partielle</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>invention</translation>
    </message>
    <message>
        <source>{region}: {degree} ({percent}%)</source>
        <translation>{region}&#xa0;: {degree} ({percent}&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>InventedLegend</name>
    <message>
        <source>What was invented</source>
        <translation>Ce qui a été inventé</translation>
    </message>
    <message>
        <source>Partly invented</source>
        <translation>En partie inventé</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>Inventé</translation>
    </message>
    <message>
        <source>The rest is as the photo says</source>
        <translation>Le reste est conforme à la photo</translation>
    </message>
    <message>
        <source>Working out what was invented…</source>
        <translation>Calcul de ce qui a été inventé…</translation>
    </message>
    <message>
        <source>Nothing was restored in this photo yet.</source>
        <translation>Rien n’a encore été restauré dans cette photo.</translation>
    </message>
    <message>
        <source>{face}: as it is in the photo</source>
        <translation>{face}&#xa0;: tel quel dans la photo</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>These models may not be used commercially</source>
        <translation>Ces modèles ne doivent pas être utilisés à des fins commerciales</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Modèles et leurs licences</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>I have read the licence, and I accept it</source>
        <translation>J’ai lu la licence et je l’accepte</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Accept the licence and download</source>
        <translation>Accepter la licence et télécharger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</source>
        <translation>{role} ({file}, {size})&#xa0;: &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>{licence}: the text is at {url}</source>
        <translation>{licence}&#xa0;: le texte se trouve à l’adresse {url}</translation>
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
        <translation>{folder} (introuvable)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The photos of the album. Those that are selected can be restored together.</source>
        <translation>Les photos de l’album. Celles qui sont sélectionnées peuvent être restaurées ensemble.</translation>
    </message>
    <message>
        <source>The open photo. What you paint here is invented anew; the file stays as it is.</source>
        <translation>La photo ouverte. Ce que vous marquez ici est entièrement réinventé&#x202f;; le fichier n’est pas modifié.</translation>
    </message>
    <message>
        <source>Tools for the damage in the photo: paint it, or let it be proposed.</source>
        <translation>Outils pour les dommages de la photo&#xa0;: marquez-les ou laissez le programme les proposer.</translation>
    </message>
    <message>
        <source>What is done to the whole photo, beside its faces.</source>
        <translation>Les traitements appliqués à toute la photo, en plus des visages.</translation>
    </message>
    <message>
        <source>The faces of the photo: how each is restored, and which candidate is chosen.</source>
        <translation>Les visages de la photo&#xa0;: comment chacun est restauré et quelle variante est choisie.</translation>
    </message>
    <message>
        <source>The faces that wait to be restored, and what became of the others.</source>
        <translation>Les visages qui attendent d’être restaurés, et ce que sont devenus les autres.</translation>
    </message>
    <message>
        <source>What you should know, and what to do about it.</source>
        <translation>Ce qu’il faut savoir et ce que vous pouvez y faire.</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Photo that is being worked on</source>
        <translation>Photo en cours de traitement</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Traitement en cours…</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was made. Try again soon.</source>
        <translation>⚠ Vos dernières modifications n’ont pas pu être enregistrées&#x202f;; rien n’a donc été créé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number} sur {of}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
    <message>
        <source>Brush Stroke</source>
        <translation>Coup de pinceau</translation>
    </message>
    <message>
        <source>Erase Line</source>
        <translation>Gommer une ligne</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Erase Area</source>
        <translation>Gommer une zone</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Erase Rectangle</source>
        <translation>Gommer un rectangle</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Grow Damage</source>
        <translation>Dilater le masque</translation>
    </message>
    <message>
        <source>Shrink Damage</source>
        <translation>Contracter le masque</translation>
    </message>
    <message>
        <source>Feather Damage</source>
        <translation>Contour progressif du masque</translation>
    </message>
    <message>
        <source>Invert Damage</source>
        <translation>Inverser le masque</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>Importer le masque</translation>
    </message>
    <message>
        <source>Accept Scratches</source>
        <translation>Accepter les rayures</translation>
    </message>
    <message>
        <source>Clear Damage</source>
        <translation>Vider le masque</translation>
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
        <translation>Nombre de pixels pour dilater, contracter ou adoucir le contour</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>&amp;Dilater</translation>
    </message>
    <message>
        <source>&amp;Shrink</source>
        <translation>&amp;Contracter</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>Contour &amp;progressif</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mporter…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Pictures (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</source>
        <translation>Images (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>Importer le masque</translation>
    </message>
    <message>
        <source>Export Damage</source>
        <translation>Exporter le masque</translation>
    </message>
    <message>
        <source>damage.png</source>
        <translation>masque.png</translation>
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
        <translation>La photo est encore en cours d’ouverture.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rétablir&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open &amp;Photos…</source>
        <translation>Ouvrir des &amp;photos…</translation>
    </message>
    <message>
        <source>Recent &amp;Albums</source>
        <translation>&amp;Albums récents</translation>
    </message>
    <message>
        <source>&amp;Split Page…</source>
        <translation>Diviser la pa&amp;ge…</translation>
    </message>
    <message>
        <source>&amp;Crop and Straighten…</source>
        <translation>&amp;Recadrer et redresser…</translation>
    </message>
    <message>
        <source>&amp;Take Out Pages…</source>
        <translation>E&amp;xtraire des pages…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Before and After…</source>
        <translation>A&amp;vant et après…</translation>
    </message>
    <message>
        <source>For the Fa&amp;mily…</source>
        <translation>Pour la &amp;famille…</translation>
    </message>
    <message>
        <source>&amp;Import Answers…</source>
        <translation>&amp;Importer des réponses…</translation>
    </message>
    <message>
        <source>Pro&amp;venance…</source>
        <translation>Pr&amp;ovenance…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy Settings to Selected Photos</source>
        <translation>&amp;Copier les réglages vers les photos sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>Ajuster à la &amp;fenêtre</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>Taille &amp;réelle</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Z&amp;oom arrière</translation>
    </message>
    <message>
        <source>&amp;Compare with Slider</source>
        <translation>&amp;Comparer avec un curseur</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>Cô&amp;te à côte</translation>
    </message>
    <message>
        <source>Show &amp;Damage</source>
        <translation>Afficher le &amp;masque</translation>
    </message>
    <message>
        <source>Shows what is repaired as damage, with every tool. While you paint it, it is shown anyway.</source>
        <translation>Affiche avec chaque outil ce qui est réparé comme dommage. Pendant le marquage, c’est toujours affiché.</translation>
    </message>
    <message>
        <source>Show &amp;What Was Invented</source>
        <translation>Afficher ce qui a été &amp;inventé</translation>
    </message>
    <message>
        <source>Hatches what the restored photo shows and the original does not say.</source>
        <translation>Hachure ce que la photo restaurée montre et que l’original ne permet pas de savoir.</translation>
    </message>
    <message>
        <source>Show Face &amp;Boxes</source>
        <translation>Afficher les c&amp;adres des visages</translation>
    </message>
    <message>
        <source>P&amp;eople of the Album…</source>
        <translation>Perso&amp;nnes de l’album…</translation>
    </message>
    <message>
        <source>&amp;Next Photo</source>
        <translation>Photo &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Photo</source>
        <translation>Photo &amp;précédente</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>&amp;Visages</translation>
    </message>
    <message>
        <source>&amp;Look for Faces Again</source>
        <translation>&amp;Rechercher à nouveau les visages</translation>
    </message>
    <message>
        <source>Add Face with a &amp;Box</source>
        <translation>Ajouter un visage avec un &amp;cadre</translation>
    </message>
    <message>
        <source>Add Face by Its &amp;Eyes</source>
        <translation>Ajouter un visage par ses &amp;yeux</translation>
    </message>
    <message>
        <source>&amp;Remove Face</source>
        <translation>Re&amp;tirer le visage</translation>
    </message>
    <message>
        <source>Restore &amp;Face</source>
        <translation>Restaurer le &amp;visage</translation>
    </message>
    <message>
        <source>Restore &amp;All Faces</source>
        <translation>Restaurer tou&amp;s les visages</translation>
    </message>
    <message>
        <source>Restore &amp;Selected Photos</source>
        <translation>Restaurer les &amp;photos sélectionnées</translation>
    </message>
    <message>
        <source>Ne&amp;xt Face</source>
        <translation>Visage s&amp;uivant</translation>
    </message>
    <message>
        <source>&amp;Previous Face</source>
        <translation>Visage précé&amp;dent</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>File d’a&amp;ttente</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <source>&amp;Cancel All</source>
        <translation>&amp;Tout annuler</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>Premiers pa&amp;s</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>&amp;Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>Ouvrir le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>&amp;About pgdiff-desktop</source>
        <translation>À &amp;propos de pgdiff-desktop</translation>
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
        <translation>Fichiers de modèles</translation>
    </message>
    <message>
        <source>Download All ({size})</source>
        <translation>Tout télécharger ({size})</translation>
    </message>
    <message>
        <source>Download all large models</source>
        <translation>Télécharger tous les grands modèles</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>non-commercial</source>
        <translation>non commercial</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installé</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Inclus</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Progress of {file}</source>
        <translation>Progression de {file}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>Annuler le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>Télécharger {name}</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Face model</source>
        <translation>Modèle de visage</translation>
    </message>
    <message>
        <source>knows what faces look like</source>
        <translation>sait à quoi ressemble un visage</translation>
    </message>
    <message>
        <source>Restorer</source>
        <translation>Modèle de restauration</translation>
    </message>
    <message>
        <source>removes blur and noise from a face</source>
        <translation>élimine le flou et le bruit d’un visage</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Modèle d’estimation</translation>
    </message>
    <message>
        <source>makes the sharp, complete face that restoring starts from</source>
        <translation>produit le visage net et complet dont part la restauration</translation>
    </message>
    <message>
        <source>Colouriser</source>
        <translation>Modèle de colorisation</translation>
    </message>
    <message>
        <source>estimates the colours of a black-and-white photo</source>
        <translation>estime les couleurs d’une photo en noir et blanc</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Modèle de ressemblance</translation>
    </message>
    <message>
        <source>keeps the likeness of a reference photo</source>
        <translation>préserve la ressemblance avec une photo de référence</translation>
    </message>
    <message>
        <source>Identity judge</source>
        <translation>Modèle d’identité</translation>
    </message>
    <message>
        <source>says whether a restored face is still the same person</source>
        <translation>dit si un visage restauré est toujours celui de la même personne</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>Détection des visages</translation>
    </message>
    <message>
        <source>finds faces in a photo</source>
        <translation>trouve les visages dans une photo</translation>
    </message>
    <message>
        <source>Face parser</source>
        <translation>Segmentation des visages</translation>
    </message>
    <message>
        <source>finds the outline of face and hair for pasting back</source>
        <translation>trouve le contour du visage et des cheveux pour les replacer dans la photo</translation>
    </message>
    <message>
        <source>Scratch detector</source>
        <translation>Détection des rayures</translation>
    </message>
    <message>
        <source>proposes damaged areas</source>
        <translation>propose les zones endommagées</translation>
    </message>
    <message>
        <source>Clean-up model</source>
        <translation>Modèle de nettoyage</translation>
    </message>
    <message>
        <source>takes noise and blocks off the whole photo, and enlarges it</source>
        <translation>élimine le bruit et les artefacts JPEG de toute la photo et l’agrandit</translation>
    </message>
    <message>
        <source>Inpainting model</source>
        <translation>Modèle de remplissage</translation>
    </message>
    <message>
        <source>fills large holes of the whole photo</source>
        <translation>comble les grandes lacunes de toute la photo</translation>
    </message>
    <message>
        <source>Perceptual features</source>
        <translation>Caractéristiques perceptives</translation>
    </message>
    <message>
        <source>for finer detail</source>
        <translation>pour des détails plus fins</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminateur</translation>
    </message>
    <message>
        <source>Starter models, included with pgdiff-desktop</source>
        <translation>Modèles de base, fournis avec pgdiff-desktop</translation>
    </message>
    <message>
        <source>Large models, for faces of 512 px</source>
        <translation>Grands modèles, pour des visages en 512 px</translation>
    </message>
    <message>
        <source>Estimators, for sharper faces of 512 px</source>
        <translation>Modèles d’estimation, pour des visages plus nets en 512 px</translation>
    </message>
    <message>
        <source>Shared helper models</source>
        <translation>Modèles auxiliaires communs</translation>
    </message>
    <message>
        <source>Quality enhancement, for the command line only</source>
        <translation>Amélioration de la qualité, en ligne de commande uniquement</translation>
    </message>
    <message>
        <source>Always available, and free for any use. They work on faces of 256 px.</source>
        <translation>Toujours disponibles et libres de tout usage. Ils traitent les visages en 256 px.</translation>
    </message>
    <message>
        <source>For scans in which a face covers more than 256 px. Private, non-commercial use only.</source>
        <translation>Pour les scans dans lesquels un visage dépasse 256 px. Usage privé et non commercial uniquement.</translation>
    </message>
    <message>
        <source>One of them is enough: the first that is installed is used. Private, non-commercial use only.</source>
        <translation>Un seul suffit&#xa0;: le premier installé est utilisé. Usage privé et non commercial uniquement.</translation>
    </message>
    <message>
        <source>Larger detectors find more faces; none is required.</source>
        <translation>Les grands modèles de détection trouvent plus de visages&#x202f;; aucun n’est indispensable.</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>taille inconnue</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>plus de {size}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Folder of the downloaded models</source>
        <translation>Dossier des modèles téléchargés</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>Périphérique et mémoire</translation>
    </message>
    <message>
        <source>Likeness of restored faces</source>
        <translation>Ressemblance des visages restaurés</translation>
    </message>
    <message>
        <source>Result of the last action</source>
        <translation>Résultat de la dernière action</translation>
    </message>
    <message>
        <source>Working on the model files</source>
        <translation>Traitement des fichiers de modèles</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Open the folder of the models</source>
        <translation>Ouvrir le dossier des modèles</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Choose another folder for the models</source>
        <translation>Choisir un autre dossier des modèles</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Downloaded to</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Of 120 faces that the included models had never seen, every group of people came back more alike than its photos were; women and people above 65 gained least.</source>
        <translation>Sur 120 visages que les modèles fournis n’avaient jamais vus, chaque groupe de personnes est devenu plus ressemblant que ne l’étaient ses photos ; les femmes et les personnes de plus de 65 ans y ont le moins gagné.</translation>
    </message>
    <message>
        <source>Import from Folder…</source>
        <translation>Importer depuis un dossier…</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>Importer des modèles depuis un dossier</translation>
    </message>
    <message>
        <source>Import models that were downloaded on another computer</source>
        <translation>Importer des modèles téléchargés sur un autre ordinateur</translation>
    </message>
    <message>
        <source>Verify All</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Verify all models</source>
        <translation>Vérifier tous les modèles</translation>
    </message>
    <message>
        <source>Compare size and hash of every installed model</source>
        <translation>Comparer la taille et l’empreinte de chaque modèle installé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Folder with model files</source>
        <translation>Dossier contenant des fichiers de modèles</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>Dossier pour les modèles téléchargés</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n modèle importé.</numerusform>
            <numerusform>%n modèles importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) verified.</source>
        <translation>
            <numerusform>%n modèle vérifié.</numerusform>
            <numerusform>%n modèles vérifiés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>How many candidates are sampled at once</source>
        <translation>Nombre de variantes créées à la fois</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>Preset and number of candidates</source>
        <translation>Préréglage et nombre de variantes</translation>
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
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nom de cette personne</translation>
    </message>
    <message>
        <source>Who this is; the name is written into the results, too</source>
        <translation>De qui il s’agit&#x202f;; le nom est aussi inscrit dans les résultats</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Unexpected error: {error}</source>
        <translation>Erreur inattendue&#xa0;: {error}</translation>
    </message>
    <message>
        <source>Try again. If the error comes back, copy the details and report it.</source>
        <translation>Réessayez. Si l’erreur se reproduit, copiez les détails et signalez le problème.</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>Notification suivante</translation>
    </message>
    <message>
        <source>Dismiss All</source>
        <translation>Tout fermer</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Copier ce message</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number} sur {of}</translation>
    </message>
    <message numerus="yes">
        <source>(%n time(s))</source>
        <translation>
            <numerusform>(%n fois)</numerusform>
            <numerusform>(%n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The processor computes instead of the graphics card.</source>
        <translation>Le processeur calcule à la place de la carte graphique.</translation>
    </message>
    <message>
        <source>A face is very small or seen from the side: what comes back may not be the person.</source>
        <translation>Un visage est très petit ou vu de profil&#xa0;: le résultat peut ne pas ressembler à la personne.</translation>
    </message>
    <message>
        <source>A face has finer detail than these models see: it was kept. Larger models see more.</source>
        <translation>Un visage a des détails plus fins que ce que ces modèles traitent&#xa0;: ils ont été conservés. Les grands modèles traitent des détails plus fins.</translation>
    </message>
    <message>
        <source>Only faces are coloured; the colours are invented.</source>
        <translation>Seuls les visages ont été colorisés&#x202f;; les couleurs sont inventées.</translation>
    </message>
    <message>
        <source>The whole photo is coloured; the colours are invented.</source>
        <translation>Toute la photo a été colorisée&#x202f;; les couleurs sont inventées.</translation>
    </message>
    <message>
        <source>The photo has colours already and kept them; ask for whole-photo colour to colour it anew.</source>
        <translation>La photo est déjà en couleur et ses couleurs ont été conservées&#x202f;; choisissez «&#xa0;Photo entière&#xa0;» sous «&#xa0;Couleur&#xa0;» pour la coloriser à nouveau.</translation>
    </message>
    <message>
        <source>This looks like a negative: it can be inverted in the Photo card.</source>
        <translation>Cela ressemble à un négatif&#xa0;: vous pouvez l’inverser dans le volet «&#xa0;Photo&#xa0;».</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling.</source>
        <translation>Avec cette méthode, ces modèles n’inventent pas de visage à partir du bruit&#xa0;: il a été restauré sans échantillonnage.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling, and colours were put on a face that has none.</source>
        <translation>Avec cette méthode, ces modèles n’inventent pas de visage à partir du bruit&#xa0;: il a été restauré sans échantillonnage, et un visage sans couleurs a été colorisé.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: colours were put on a face that has none.</source>
        <translation>Avec cette méthode, ces modèles n’inventent pas de visage à partir du bruit&#xa0;: un visage sans couleurs a été colorisé.</translation>
    </message>
    <message>
        <source>Without sampling, all candidates of a face are alike.</source>
        <translation>Sans échantillonnage, toutes les variantes d’un visage sont identiques.</translation>
    </message>
    <message>
        <source>No damage is painted on a face, so it was left as it is.</source>
        <translation>Aucun dommage n’est marqué sur un visage&#x202f;; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>A face could not be cut out and was left as it is.</source>
        <translation>Un visage n’a pas pu être découpé et a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The memory was short: fewer faces were sampled at once.</source>
        <translation>La mémoire était insuffisante&#xa0;: moins de visages ont été calculés à la fois.</translation>
    </message>
    <message>
        <source>Not enough memory on the graphics card: what does not fit, the processor computes until the program is restarted.</source>
        <translation>Mémoire insuffisante sur la carte graphique&#xa0;: ce qui n’y tient pas est calculé par le processeur jusqu’au redémarrage du programme.</translation>
    </message>
    <message>
        <source>Half precision spoiled a face, so it was computed again in full precision.</source>
        <translation>La demi-précision a abîmé un visage&#x202f;; il a été recalculé en pleine précision.</translation>
    </message>
    <message>
        <source>Half precision gives wrong values on this device: full precision is used from now on, which takes longer.</source>
        <translation>La demi-précision donne des valeurs fausses sur ce périphérique&#xa0;: la pleine précision est désormais utilisée, ce qui prend plus de temps.</translation>
    </message>
    <message>
        <source>The chosen runtime could not be used: PyTorch computed the networks.</source>
        <translation>Le moteur d’exécution choisi n’a pas pu être utilisé&#xa0;: PyTorch a calculé les réseaux.</translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Affiché ci-dessous</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportée</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiée</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Non traitée</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>moins de {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Nothing was chosen for it, so it is the same as the original.</source>
        <translation>Rien n’a été choisi pour cette photo&#x202f;; elle est donc identique à l’original.</translation>
    </message>
    <message>
        <source>Written as {name}.</source>
        <translation>Enregistrée sous {name}.</translation>
    </message>
    <message>
        <source>Its damage is {name}.</source>
        <translation>Masque&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>What was invented is {name}.</source>
        <translation>Parties inventées&#xa0;: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored: {names}.</source>
        <translation>
            <numerusform>%n visage restauré&#xa0;: {names}.</numerusform>
            <numerusform>%n visages restaurés&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored.</source>
        <translation>
            <numerusform>%n visage restauré.</numerusform>
            <numerusform>%n visages restaurés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Result of each photo</source>
        <translation>Résultat pour chaque photo</translation>
    </message>
</context>
<context>
    <name>OverlayMenu</name>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Opacity of the damage</source>
        <translation>Opacité du masque</translation>
    </message>
    <message>
        <source>Colour of the damage</source>
        <translation>Couleur du masque</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Pages of {photo}</source>
        <translation>Pages de {photo}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Space takes a page out, or leaves it.</source>
        <translation>La barre d’espace coche ou décoche une page.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Checked pages become photos of their own beside the file. The file itself is not changed.</source>
        <translation>Les pages cochées sont enregistrées comme photos distinctes à côté du fichier. Le fichier lui-même n’est pas modifié.</translation>
    </message>
    <message>
        <source>Page {number} cannot be read</source>
        <translation>La page {number} est illisible</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Split {photo}</source>
        <translation>Diviser {photo}</translation>
    </message>
    <message>
        <source>Crop and Straighten {photo}</source>
        <translation>Recadrer et redresser {photo}</translation>
    </message>
    <message>
        <source>Looking for the photos…</source>
        <translation>Recherche des photos…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a rectangle, or draw one</source>
        <translation>Ajouter un rectangle ou en tracer un</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the rectangle (Del)</source>
        <translation>Retirer le rectangle (Suppr)</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>No separate photos were found. Draw a rectangle around each of them.</source>
        <translation>Aucune photo distincte n’a été trouvée. Tracez un rectangle autour de chaque photo.</translation>
    </message>
    <message>
        <source>No border was found. Pull the edges to where the photo ends.</source>
        <translation>Aucune bordure n’a été trouvée. Faites glisser les bords jusqu’aux limites de la photo.</translation>
    </message>
    <message>
        <source>Correct what was found by its handles. The scan itself is not changed.</source>
        <translation>Corrigez le résultat à l’aide des poignées. Le scan lui-même n’est pas modifié.</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Photo {number} sur {count}</translation>
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
        <translation>Les touches fléchées déplacent la photo sélectionnée, avec Maj elles changent sa taille&#x202f;; [ et ] la font pivoter.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Seen once</source>
        <translation>Vues une seule fois</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Personne {number}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of the Album</source>
        <translation>Personnes de l’album</translation>
    </message>
    <message>
        <source>New Person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nom de cette personne</translation>
    </message>
    <message>
        <source>Show Photos</source>
        <translation>Afficher les photos</translation>
    </message>
    <message>
        <source>Shows only the photos of this person in the album</source>
        <translation>Affiche dans l’album uniquement les photos de cette personne</translation>
    </message>
    <message>
        <source>Move To…</source>
        <translation>Déplacer vers…</translation>
    </message>
    <message>
        <source>Same Person As…</source>
        <translation>Même personne que…</translation>
    </message>
    <message>
        <source>Moves all faces of this person to another one</source>
        <translation>Déplace tous les visages de cette personne vers une autre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>Photos examinées</translation>
    </message>
    <message>
        <source>What tells people apart stays in this computer&apos;s cache. The album keeps only names, and who you say is one person.</source>
        <translation>Ce qui distingue les personnes reste dans le cache de cet ordinateur. L’album ne conserve que les noms et vos indications sur les visages d’une même personne.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Select faces to name them</source>
        <translation>Sélectionnez des visages pour les nommer</translation>
    </message>
    <message>
        <source>Who is {person}?</source>
        <translation>Qui est {person}&#x202f;?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>Recherche des visages&#xa0;: photo {number} sur {of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Photo(s)</source>
        <translation>
            <numerusform>Rechercher les visages dans %n photo</numerusform>
            <numerusform>Rechercher les visages dans %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still compared.</source>
        <translation>
            <numerusform>%n photo est encore en cours de comparaison.</numerusform>
            <numerusform>%n photos sont encore en cours de comparaison.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>%n photo n’a pas pu être lue.</numerusform>
            <numerusform>%n photos n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the faces of this album…</source>
        <translation>Examen des visages de cet album…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the photos of this album yet. Look for them, and the faces are grouped by person.</source>
        <translation>Les visages n’ont pas encore été recherchés dans les photos de cet album. Recherchez-les&#x202f;; ils seront regroupés par personne.</translation>
    </message>
    <message>
        <source>No photo of this album shows a face.</source>
        <translation>Aucune photo de cet album ne montre de visage.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Name {person}</source>
        <translation>Donner le nom «&#xa0;{person}&#xa0;»</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>Retirer le nom</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Face(s)</source>
        <translation>
            <numerusform>Déplacer %n visage</numerusform>
            <numerusform>Déplacer %n visages</numerusform>
        </translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>Déplacer vers</translation>
    </message>
    <message>
        <source>Open Photo</source>
        <translation>Ouvrir la photo</translation>
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
        <translation>Personnes de l’album</translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message>
        <source>Faces of this person</source>
        <translation>Visages de cette personne</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>What is done to the whole photo</source>
        <translation>Traitements appliqués à toute la photo</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>Laisser la photo telle quelle</translation>
    </message>
    <message>
        <source>Updating the preview…</source>
        <translation>Mise à jour de l’aperçu…</translation>
    </message>
    <message>
        <source>Photo: {stages}</source>
        <translation>Photo&#xa0;: {stages}</translation>
    </message>
</context>
<context>
    <name>PhotoCommands</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Rotate the View Left</source>
        <translation>Faire pivoter l’affichage à gauche</translation>
    </message>
    <message>
        <source>Rotate the View Right</source>
        <translation>Faire pivoter l’affichage à droite</translation>
    </message>
    <message>
        <source>Show in File Manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Dismiss the Failed Attempt</source>
        <translation>Masquer l’échec de la tentative</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>Retirer le résultat</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n étoile</numerusform>
            <numerusform>%n étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Aucune étoile</translation>
    </message>
</context>
<context>
    <name>PhotoController</name>
    <message>
        <source>Opening {photo}…</source>
        <translation>Ouverture de {photo}…</translation>
    </message>
    <message>
        <source>{photo} cannot be opened</source>
        <translation>Impossible d’ouvrir {photo}</translation>
    </message>
    <message>
        <source>Take Out Pages…</source>
        <translation>Extraire des pages…</translation>
    </message>
</context>
<context>
    <name>PhotoFaces</name>
    <message>
        <source>The face was removed, with its candidates.</source>
        <translation>Le visage a été retiré, avec ses variantes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PhotoFilter</name>
    <message>
        <source>Last attempt failed</source>
        <translation>Échec de la dernière tentative</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos of the album</source>
        <translation>Photos de l’album</translation>
    </message>
</context>
<context>
    <name>PhotoScope</name>
    <message>
        <source>This photo: {name}</source>
        <translation>Cette photo&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected photo(s)</source>
        <translation>
            <numerusform>%n photo sélectionnée</numerusform>
            <numerusform>%n photos sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole album, %n photo(s)</source>
        <translation>
            <numerusform>Tout l’album, %n photo</numerusform>
            <numerusform>Tout l’album, %n photos</numerusform>
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
        <translation>ravivage des couleurs {percent}</translation>
    </message>
    <message>
        <source>noise {percent}</source>
        <translation>réduction du bruit {percent}</translation>
    </message>
    <message>
        <source>JPEG blocks {percent}</source>
        <translation>nettoyage JPEG {percent}</translation>
    </message>
    <message>
        <source>halftone {percent}</source>
        <translation>détramage {percent}</translation>
    </message>
    <message>
        <source>network {percent}</source>
        <translation>nettoyage neuronal {percent}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>{times}× larger</source>
        <translation>{times}× plus grande</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>colour of faces only</source>
        <translation>couleur des visages uniquement</translation>
    </message>
    <message>
        <source>saturation {percent}</source>
        <translation>saturation {percent}</translation>
    </message>
    <message>
        <source>match {percent}</source>
        <translation>adaptation {percent}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>telle quelle</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>Missing</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Dommages marqués</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Non retouchée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportée</translation>
    </message>
</context>
<context>
    <name>PickingFiles</name>
    <message>
        <source>Photos ({endings})</source>
        <translation>Photos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Check Now</source>
        <translation>Rechercher maintenant</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Content credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>Disk and network</source>
        <translation>Disque et réseau</translation>
    </message>
    <message>
        <source>System setting</source>
        <translation>Réglage du système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Carte graphique NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation>Carte graphique Apple (Metal)</translation>
    </message>
    <message>
        <source>Full, 32 bits</source>
        <translation>Pleine, 32 bits</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch, compiled</source>
        <translation>PyTorch, compilé</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>All available</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Moteur d’exécution</translation>
    </message>
    <message>
        <source>A runtime that does not work here is replaced by PyTorch, and a notice says so.</source>
        <translation>Un moteur d’exécution qui ne fonctionne pas ici est remplacé par PyTorch, et une notification le signale.</translation>
    </message>
    <message>
        <source>Keep what I had chosen</source>
        <translation>Conserver mon choix précédent</translation>
    </message>
    <message>
        <source>New results</source>
        <translation>Nouveaux résultats</translation>
    </message>
    <message>
        <source>New results are only offered; otherwise the first of each face is chosen.</source>
        <translation>Les nouveaux résultats sont seulement proposés&#x202f;; si cette option est désactivée, le premier de chaque visage est choisi.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Limite de mémoire</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier des modèles</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>Choisir le dossier des modèles</translation>
    </message>
    <message>
        <source>Default Folder</source>
        <translation>Dossier par défaut</translation>
    </message>
    <message>
        <source>Go back to the default model folder</source>
        <translation>Revenir au dossier des modèles par défaut</translation>
    </message>
    <message>
        <source>System setting, or http://name:port</source>
        <translation>Réglage du système, ou http://nom:port</translation>
    </message>
    <message>
        <source>⚠ This is not an address like http://name:port; it was not saved.</source>
        <translation>⚠ Ce n’est pas une adresse du type http://nom:port&#x202f;; elle n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>The most disk space that thumbnails of your photos may take.</source>
        <translation>Espace disque maximal que peuvent occuper les vignettes de vos photos.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Used when you download models or check for updates; nothing else uses the network.</source>
        <translation>Utilisé pour télécharger des modèles ou rechercher des mises à jour&#x202f;; rien d’autre n’utilise le réseau.</translation>
    </message>
    <message>
        <source>Check for a newer version once a day</source>
        <translation>Rechercher une nouvelle version une fois par jour</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Only the number of the newest version is read from the project&apos;s page. Nothing about you is sent, and nothing is installed.</source>
        <translation>Seul le numéro de la dernière version est lu sur la page du projet. Rien vous concernant n’est envoyé, et rien n’est installé.</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signer avec</translation>
    </message>
    <message>
        <source>Used where Export is asked for content credentials. A key must have no passphrase.</source>
        <translation>Utilisé lorsque des Content Credentials sont demandés à l’exportation. La clé ne doit pas avoir de phrase secrète.</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>Dossier pour les modèles téléchargés</translation>
    </message>
    <message>
        <source>No such device is available on this computer</source>
        <translation>Aucun périphérique de ce type n’est disponible sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Haute qualité</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Balanced on a graphics card, fast without one.</source>
        <translation>Équilibré avec une carte graphique, rapide sans carte graphique.</translation>
    </message>
    <message>
        <source>Every step, as published; takes the longest.</source>
        <translation>Chaque étape, comme dans la publication&#x202f;; c’est le plus long.</translation>
    </message>
    <message>
        <source>Careful; about twice as long as balanced.</source>
        <translation>Soigné&#x202f;; environ deux fois plus long qu’«&#xa0;Équilibré&#xa0;».</translation>
    </message>
    <message>
        <source>A good result in reasonable time.</source>
        <translation>Un bon résultat en un temps raisonnable.</translation>
    </message>
    <message>
        <source>For computers without a graphics card.</source>
        <translation>Pour les ordinateurs sans carte graphique.</translation>
    </message>
    <message>
        <source>A rough look in little time.</source>
        <translation>Un résultat approximatif en peu de temps.</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>Proposed damage</source>
        <translation>Dommages proposés</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>Ajoute ces zones au masque&#x202f;; vous pouvez l’annuler</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Adjust the proposal</source>
        <translation>Ajuster la proposition</translation>
    </message>
    <message>
        <source>How much is proposed, and whether doubtful places are taken, too</source>
        <translation>Ce qui est proposé, et si les zones douteuses sont aussi retenues</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Leaves the damage as it was; searching again costs nothing</source>
        <translation>Laisse le masque tel qu’il était&#x202f;; une nouvelle recherche ne coûte rien</translation>
    </message>
    <message>
        <source>Sensitivity to scratches</source>
        <translation>Sensibilité aux rayures</translation>
    </message>
    <message>
        <source>Left: certain damage only. Right: anything suspicious.</source>
        <translation>À gauche&#xa0;: dommages certains uniquement. À droite&#xa0;: tout ce qui est suspect.</translation>
    </message>
    <message>
        <source>Take doubtful places, too</source>
        <translation>Retenir aussi les zones douteuses</translation>
    </message>
    <message>
        <source>Straight lines and wide areas, which may be a part of the picture: check them</source>
        <translation>Lignes droites et larges zones, qui peuvent faire partie de l’image&#xa0;: vérifiez-les</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%n zone, {share} de la photo</numerusform>
            <numerusform>%n zones, {share} de la photo</numerusform>
        </translation>
    </message>
    <message>
        <source>No scratches were found at this sensitivity.</source>
        <translation>Aucune rayure trouvée avec cette sensibilité.</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s), {share}</source>
        <translation>
            <numerusform>%n zone douteuse, {share}</numerusform>
            <numerusform>%n zones douteuses, {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>moins de {percent}&#xa0;%</translation>
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
        <translation>Provenance</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Whether the file is as it was</source>
        <translation>Intégrité du fichier</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Ce qu’indique le fichier</translation>
    </message>
    <message>
        <source>Another File…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy what the file says</source>
        <translation>Copier ce qu’indique le fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose a file to see what it says of itself.</source>
        <translation>Choisissez un fichier pour voir ce qu’il indique sur lui-même.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Images ({endings})</translation>
    </message>
    <message>
        <source>Provenance of a file</source>
        <translation>Provenance d’un fichier</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Finishing the current step.</source>
        <translation>L’étape en cours se termine.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Aucune tâche en attente</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Restauration de {name}</translation>
    </message>
    <message>
        <source>step {step} of {of}</source>
        <translation>étape {step} sur {of}</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Drag to change the order (Alt+Up, Alt+Down)</source>
        <translation>Faire glisser pour changer l’ordre (Alt+↑, Alt+↓)</translation>
    </message>
    <message>
        <source>Cancel (Delete)</source>
        <translation>Annuler (Suppr)</translation>
    </message>
    <message>
        <source>Remove from the queue (Delete)</source>
        <translation>Retirer de la file d’attente (Suppr)</translation>
    </message>
    <message>
        <source>Try again (R)</source>
        <translation>Réessayer (R)</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>Afficher la photo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Retirer de la file d’attente</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>Traiter juste après</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Collapse the queue</source>
        <translation>Replier la file d’attente</translation>
    </message>
    <message>
        <source>How much of the queue is done</source>
        <translation>Progression de la file d’attente</translation>
    </message>
    <message>
        <source>Pause (Ctrl+.)</source>
        <translation>Mettre en pause (Ctrl+.)</translation>
    </message>
    <message>
        <source>Cancel all (Ctrl+Shift+.)</source>
        <translation>Tout annuler (Ctrl+Maj+.)</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Relancer tous les échecs</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Retirer les tâches terminées</translation>
    </message>
    <message>
        <source>Bring back what was removed (Ctrl+Z)</source>
        <translation>Faire revenir ce qui a été retiré (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Expand the queue</source>
        <translation>Déplier la file d’attente</translation>
    </message>
    <message>
        <source>Resume (Ctrl+.)</source>
        <translation>Reprendre (Ctrl+.)</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>Ce qu’il faut faire de ce visage</translation>
    </message>
    <message>
        <source>How long it takes on this computer is not measured yet.</source>
        <translation>La durée sur cet ordinateur n’a pas encore été mesurée.</translation>
    </message>
    <message>
        <source>Takes about {time} a face on this computer.</source>
        <translation>Prend environ {time} par visage sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Fill in damage</source>
        <translation>Combler les dommages</translation>
    </message>
    <message>
        <source>Restore with a reference</source>
        <translation>Restaurer avec une référence</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>Photo ancienne</translation>
    </message>
    <message>
        <source>Clears blur, grain and wear.</source>
        <translation>Élimine le flou, le grain et l’usure.</translation>
    </message>
    <message>
        <source>Adds colour to a black-and-white face.</source>
        <translation>Colorise un visage en noir et blanc.</translation>
    </message>
    <message>
        <source>Fills in the painted damage and nothing else.</source>
        <translation>Comble les dommages marqués et rien d’autre.</translation>
    </message>
    <message>
        <source>Restores with the help of a sharp photo of the same person.</source>
        <translation>Restaure à l’aide d’une photo nette de la même personne.</translation>
    </message>
    <message>
        <source>Fills in painted damage, clears wear and adds colour.</source>
        <translation>Comble les dommages marqués, élimine l’usure et colorise.</translation>
    </message>
    <message>
        <source>Needs nothing else.</source>
        <translation>Ne nécessite rien d’autre.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; one in colours keeps its own.</source>
        <translation>Nécessite une photo sans couleurs&#x202f;; une photo en couleur garde les siennes.</translation>
    </message>
    <message>
        <source>Needs damage that is painted or found.</source>
        <translation>Nécessite des dommages marqués ou trouvés.</translation>
    </message>
    <message>
        <source>Needs a sharp photo of the same person.</source>
        <translation>Nécessite une photo nette de la même personne.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; its damage painted or found.</source>
        <translation>Nécessite une photo sans couleurs, dont les dommages ont été marqués ou trouvés.</translation>
    </message>
    <message>
        <source>Invents fine detail: eyes, skin and hair.</source>
        <translation>Invente des détails fins&#xa0;: yeux, peau et cheveux.</translation>
    </message>
    <message>
        <source>Invents all colours, and no detail.</source>
        <translation>Invente toutes les couleurs, mais aucun détail.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage; all else stays.</source>
        <translation>Invente ce qui se trouvait sous les dommages&#x202f;; tout le reste est conservé.</translation>
    </message>
    <message>
        <source>Invents fine detail that looks like the reference.</source>
        <translation>Invente des détails fins qui ressemblent à la référence.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage, fine detail and all colours.</source>
        <translation>Invente ce qui se trouvait sous les dommages, les détails fins et toutes les couleurs.</translation>
    </message>
    <message>
        <source>guidance scale {scale}</source>
        <translation>échelle de guidage {scale}</translation>
    </message>
    <message>
        <source>as the recipe has it</source>
        <translation>selon la méthode</translation>
    </message>
    <message>
        <source>a little stronger, × {factor}</source>
        <translation>un peu plus forte, × {factor}</translation>
    </message>
    <message>
        <source>stronger, × {factor}</source>
        <translation>plus forte, × {factor}</translation>
    </message>
    <message>
        <source>much stronger, × {factor}</source>
        <translation>beaucoup plus forte, × {factor}</translation>
    </message>
    <message>
        <source>a little weaker, × {factor}</source>
        <translation>un peu plus faible, × {factor}</translation>
    </message>
    <message>
        <source>weaker, × {factor}</source>
        <translation>plus faible, × {factor}</translation>
    </message>
    <message>
        <source>much weaker, × {factor}</source>
        <translation>beaucoup plus faible, × {factor}</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Remove the reference {name}</source>
        <translation>Retirer la référence {name}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} est introuvable</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} est illisible</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>une autre personne&#x202f;? {chance} sur 100</translation>
    </message>
    <message>
        <source>{name} probably shows somebody else</source>
        <translation>{name} montre probablement une autre personne</translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message>
        <source>{person} in {photo}, {side} px wide</source>
        <translation>{person} dans {photo}, {side} px de large</translation>
    </message>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>Un visage dans {photo}, {side} px de large</translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message>
        <source>Reference from the Album</source>
        <translation>Référence de l’album</translation>
    </message>
    <message>
        <source>Find a person or a photo</source>
        <translation>Rechercher une personne ou une photo</translation>
    </message>
    <message>
        <source>Faces of the album</source>
        <translation>Visages de l’album</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>Photos examinées</translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>A photo from anywhere; where it shows several people, the largest face is taken</source>
        <translation>Une photo de n’importe quel emplacement&#x202f;; si elle montre plusieurs personnes, le plus grand visage est retenu</translation>
    </message>
    <message>
        <source>To be restored</source>
        <translation>À restaurer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>Recherche des visages&#xa0;: photo {number} sur {of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Other Photo(s)</source>
        <translation>
            <numerusform>Rechercher les visages dans %n autre photo</numerusform>
            <numerusform>Rechercher les visages dans %n autres photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found so far.</source>
        <translation>
            <numerusform>%n visage trouvé jusqu’à présent.</numerusform>
            <numerusform>%n visages trouvés jusqu’à présent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found.</source>
        <translation>
            <numerusform>%n visage trouvé.</numerusform>
            <numerusform>%n visages trouvés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>%n photo n’a pas pu être lue.</numerusform>
            <numerusform>%n photos n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>No person and no photo is called so.</source>
        <translation>Aucune personne ni photo ne porte ce nom.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>Recherche des visages…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the other photos of this album yet.</source>
        <translation>Les visages n’ont pas encore été recherchés dans les autres photos de cet album.</translation>
    </message>
    <message>
        <source>No other photo of this album shows a face.</source>
        <translation>Aucune autre photo de cet album ne montre un visage.</translation>
    </message>
    <message numerus="yes">
        <source>Use %n Faces</source>
        <translation>
            <numerusform>Utiliser %n visage</numerusform>
            <numerusform>Utiliser %n visages</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>Photos de la même personne</translation>
    </message>
    <message>
        <source>Use This Face</source>
        <translation>Utiliser ce visage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>None yet. Add one, or drop it here.</source>
        <translation>Aucune pour l’instant. Ajoutez-en une ou déposez-la ici.</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>Ajouter des photos de la même personne</translation>
    </message>
    <message>
        <source>Add photo…</source>
        <translation>Ajouter une photo…</translation>
    </message>
    <message>
        <source>Use a face from any photo in the album</source>
        <translation>Utiliser un visage de n’importe quelle photo de l’album</translation>
    </message>
    <message>
        <source>From the album…</source>
        <translation>Depuis l’album…</translation>
    </message>
    <message>
        <source>The sharpest photos of this person in the album, turned and dated like this one</source>
        <translation>Les photos les plus nettes de cette personne dans l’album, d’orientation du visage et de date proches de celles de cette photo</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message numerus="yes">
        <source>Use %n photo(s) of {person}</source>
        <translation>
            <numerusform>{person}&#xa0;: utiliser %n photo</numerusform>
            <numerusform>{person}&#xa0;: utiliser %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n other photo(s) of this person</source>
        <translation>
            <numerusform>Utiliser %n autre photo de cette personne</numerusform>
            <numerusform>Utiliser %n autres photos de cette personne</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>Photos de la même personne</translation>
    </message>
</context>
<context>
    <name>RestoringController</name>
    <message>
        <source>{photo} is left as it is: its faces are sharp already.</source>
        <translation>{photo} est laissée telle quelle&#xa0;: ses visages sont déjà nets.</translation>
    </message>
    <message>
        <source>Restore a face from its card if you want it nevertheless.</source>
        <translation>Si vous voulez malgré tout restaurer un visage, faites-le depuis son volet.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
</context>
<context>
    <name>SamplingCell</name>
    <message>
        <source>Waiting…</source>
        <translation>En attente…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Restoring: step {step} of {of}</source>
        <translation>Restauration&#xa0;: étape {step} sur {of}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Write %n photo(s)</source>
        <translation>
            <numerusform>Enregistrer %n photo</numerusform>
            <numerusform>Enregistrer %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the photos…</source>
        <translation>Enregistrement des photos…</translation>
    </message>
</context>
<context>
    <name>ScratchButton</name>
    <message>
        <source>Proposes damaged areas; nothing is damage until you accept them</source>
        <translation>Propose les zones endommagées&#x202f;; rien n’est ajouté au masque tant que vous ne les acceptez pas</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Find Scratches</source>
        <translation>Rechercher les rayures</translation>
    </message>
</context>
<context>
    <name>ScratchController</name>
    <message>
        <source>The damage that was proposed for {photo} was not kept.</source>
        <translation>Les dommages proposés pour {photo} n’ont pas été conservés.</translation>
    </message>
    <message>
        <source>Open the photo and find scratches again.</source>
        <translation>Ouvrez la photo et recherchez à nouveau les rayures.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}&#xa0;: {words}</translation>
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
        <translation>Réinitialiser&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{name}, in percent</source>
        <translation>{name}, en pourcentage</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>colours invented</source>
        <translation>couleurs inventées</translation>
    </message>
    <message>
        <source>cleaned up by a network</source>
        <translation>nettoyage par réseau de neurones</translation>
    </message>
    <message>
        <source>Page {number} of {of}</source>
        <translation>Page {number} sur {of}</translation>
    </message>
    <message>
        <source>This photo could not be read</source>
        <translation>Cette photo n’a pas pu être lue</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Before and After</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Side by side (JPEG)</source>
        <translation>Côte à côte (JPEG)</translation>
    </message>
    <message>
        <source>Side by side (PNG)</source>
        <translation>Côte à côte (PNG)</translation>
    </message>
    <message>
        <source>Slider that moves (WebP)</source>
        <translation>Curseur animé (WebP)</translation>
    </message>
    <message>
        <source>Slider that moves (GIF)</source>
        <translation>Curseur animé (GIF)</translation>
    </message>
    <message>
        <source>Contact sheet of all (PDF)</source>
        <translation>Planche-contact de l’ensemble (PDF)</translation>
    </message>
    <message>
        <source>Small, for messages</source>
        <translation>Petite, pour les messages</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Write the names of the people on it</source>
        <translation>Y inscrire les noms des personnes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Makes pictures that show restored photos as they were and as they are.</source>
        <translation>Crée des images qui montrent les photos restaurées avant et après.</translation>
    </message>
    <message>
        <source>Each says in small words that faces were restored, and partly invented.</source>
        <translation>Chacune indique en petits caractères que des visages ont été restaurés, et en partie inventés.</translation>
    </message>
    <message>
        <source>Share before and after</source>
        <translation>Partager l’avant et l’après</translation>
    </message>
    <message>
        <source>Make the Pictures</source>
        <translation>Créer les images</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>avant et après</translation>
    </message>
    <message numerus="yes">
        <source>The contact sheet is ready: %n photo(s)</source>
        <translation>
            <numerusform>La planche-contact est prête&#xa0;: %n photo</numerusform>
            <numerusform>La planche-contact est prête&#xa0;: %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready</source>
        <translation>
            <numerusform>%n image est prête</numerusform>
            <numerusform>%n images sont prêtes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Rechercher dans les raccourcis</translation>
    </message>
    <message>
        <source>No shortcut has this name.</source>
        <translation>Aucun raccourci ne porte ce nom.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SigningRow</name>
    <message>
        <source>Certificate that signs</source>
        <translation>Certificat de signature</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a certificate of your own, and its key</source>
        <translation>Choisir votre propre certificat et sa clé</translation>
    </message>
    <message>
        <source>This Computer&apos;s</source>
        <translation>Celui de cet ordinateur</translation>
    </message>
    <message>
        <source>Go back to the certificate of this computer</source>
        <translation>Revenir au certificat de cet ordinateur</translation>
    </message>
    <message>
        <source>Made on this computer at first use</source>
        <translation>Créé sur cet ordinateur à la première utilisation</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.cer *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Your certificates, the signer&apos;s first</source>
        <translation>Vos certificats, celui du signataire en premier</translation>
    </message>
    <message>
        <source>The private key</source>
        <translation>La clé privée</translation>
    </message>
</context>
<context>
    <name>StagesForm</name>
    <message>
        <source>leave</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>The scan is of a negative: make a positive of it</source>
        <translation>Le scan montre un négatif&#xa0;: le convertir en positif</translation>
    </message>
    <message>
        <source>Brings back blacks, whites and faded colours</source>
        <translation>Ravive les noirs, les blancs et les couleurs passées</translation>
    </message>
    <message>
        <source>Takes off grain and noise</source>
        <translation>Élimine le grain et le bruit</translation>
    </message>
    <message>
        <source>Takes off the blocks and ripples of strong JPEG compression</source>
        <translation>Élimine les blocs et les ondulations d’une forte compression JPEG</translation>
    </message>
    <message>
        <source>Takes off the dots of a printed picture</source>
        <translation>Élimine les points de trame d’une image imprimée</translation>
    </message>
    <message>
        <source>Cleans the photo up with the clean-up model: sharper, but some detail is invented</source>
        <translation>Nettoie la photo avec le modèle de nettoyage&#xa0;: plus nette, mais certains détails sont inventés</translation>
    </message>
    <message>
        <source>How colourful an added colour is</source>
        <translation>Vivacité des couleurs ajoutées</translation>
    </message>
    <message>
        <source>Gives restored faces the grain, contrast and sharpness of the photo around them</source>
        <translation>Donne aux visages restaurés le grain, le contraste et la netteté de la photo qui les entoure</translation>
    </message>
    <message>
        <source>full</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Ravivage des couleurs</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Réduction du bruit</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>Nettoyage JPEG</translation>
    </message>
    <message>
        <source>Halftone</source>
        <translation>Détramage</translation>
    </message>
    <message>
        <source>Network clean-up</source>
        <translation>Nettoyage neuronal</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>Adapter à la photo</translation>
    </message>
    <message>
        <source>Enlarge 2×</source>
        <translation>Agrandir 2×</translation>
    </message>
    <message>
        <source>The exported photo is twice as wide and high</source>
        <translation>La photo exportée est deux fois plus large et plus haute</translation>
    </message>
    <message>
        <source>Network clean-up and enlarging need the clean-up model.</source>
        <translation>Le nettoyage neuronal et l’agrandissement nécessitent le modèle de nettoyage.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Download the clean-up model</source>
        <translation>Télécharger le modèle de nettoyage</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>What of a black-and-white photo is given colours</source>
        <translation>Partie d’une photo en noir et blanc à coloriser</translation>
    </message>
    <message>
        <source>As the recipes say</source>
        <translation>Selon les méthodes</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Photo entière</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>Visages uniquement</translation>
    </message>
    <message>
        <source>Paint Colours</source>
        <translation>Peindre des couleurs</translation>
    </message>
    <message>
        <source>Show with a few strokes which colour something had (K)</source>
        <translation>Indiquer en quelques coups de pinceau la couleur d’un élément (K)</translation>
    </message>
    <message>
        <source>Enlarge 2× (export only)</source>
        <translation>Agrandir 2× (exportation uniquement)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Face</source>
        <translation>Ajouter un visage</translation>
    </message>
    <message>
        <source>Remove Face</source>
        <translation>Retirer le visage</translation>
    </message>
    <message>
        <source>Look for Faces Again</source>
        <translation>Rechercher à nouveau les visages</translation>
    </message>
    <message>
        <source>Switch Face On or Off</source>
        <translation>Activer ou désactiver le visage</translation>
    </message>
    <message>
        <source>Name Face</source>
        <translation>Nommer le visage</translation>
    </message>
    <message>
        <source>Change Settings</source>
        <translation>Modifier les réglages</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Choose Candidate</source>
        <translation>Choisir une variante</translation>
    </message>
    <message>
        <source>Choose New Results</source>
        <translation>Choisir les nouveaux résultats</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>Supprimer la variante</translation>
    </message>
    <message>
        <source>Apply to All Faces</source>
        <translation>Appliquer à tous les visages</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Change the Photo</source>
        <translation>Modifier la photo</translation>
    </message>
    <message>
        <source>Change Stars</source>
        <translation>Modifier les étoiles</translation>
    </message>
    <message>
        <source>Rotate the View</source>
        <translation>Faire pivoter l’affichage</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>Retirer le résultat</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>Importer des réponses</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Closer to the photo</source>
        <translation>Plus proche de la photo</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>Plus propre</translation>
    </message>
    <message>
        <source>Reset to the recipe&apos;s default strength (double-click)</source>
        <translation>Revenir à l’intensité par défaut de la méthode (double-clic)</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>almost done</source>
        <translation>presque terminé</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>encore {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>encore {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>encore {hours} h {minutes} min</translation>
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
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>UndecidedProposals</name>
    <message>
        <source>Accept it, then restore again.</source>
        <translation>Acceptez la proposition, puis relancez la restauration.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Show Photo</source>
        <translation>Afficher la photo</translation>
    </message>
</context>
<context>
    <name>UpdateLink</name>
    <message>
        <source>Opens {address} in the browser</source>
        <translation>Ouvre {address} dans le navigateur</translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>Check for updates now</source>
        <translation>Rechercher des mises à jour maintenant</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Version {version} is available</source>
        <translation>La version {version} est disponible</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Vous utilisez la dernière version.</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>not quite</source>
        <translation>pas tout à fait</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>ne sait pas</translation>
    </message>
    <message>
        <source>looks most like the person</source>
        <translation>ressemble le plus à la personne</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>{name}: “{comment}”</source>
        <translation>{name}&#xa0;: «&#xa0;{comment}&#xa0;»</translation>
    </message>
    <message>
        <source>{name}: {answer}. “{comment}”</source>
        <translation>{name}&#xa0;: {answer}. «&#xa0;{comment}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>_Cores</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n cœur</numerusform>
            <numerusform>%n cœurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n visage</numerusform>
            <numerusform>%n visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n achevée</numerusform>
            <numerusform>%n achevées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, folded away</source>
        <translation>
            <numerusform>%n achevée, repliée</numerusform>
            <numerusform>%n achevées, repliées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, shown below</source>
        <translation>
            <numerusform>%n achevée, affichée ci-dessous</numerusform>
            <numerusform>%n achevées, affichées ci-dessous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looking for faces</source>
        <translation>
            <numerusform>%n photo&#xa0;: recherche des visages</numerusform>
            <numerusform>%n photos&#xa0;: recherche des visages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n terminée</numerusform>
            <numerusform>%n terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restaurée</numerusform>
            <numerusform>%n restaurées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n copiée</numerusform>
            <numerusform>%n copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ignorée</numerusform>
            <numerusform>%n ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed</source>
        <translation>
            <numerusform>%n non traitée</numerusform>
            <numerusform>%n non traitées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored photo(s)</source>
        <translation>
            <numerusform>%n photo restaurée</numerusform>
            <numerusform>%n photos restaurées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied: nothing was restored in them</source>
        <translation>
            <numerusform>%n copiée&#xa0;: rien n’y a été restauré</numerusform>
            <numerusform>%n copiées&#xa0;: rien n’y a été restauré</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nothing was restored in them</source>
        <translation>
            <numerusform>%n ignorée&#xa0;: rien n’y a été restauré</numerusform>
            <numerusform>%n ignorées&#xa0;: rien n’y a été restauré</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed: the export was cancelled</source>
        <translation>
            <numerusform>%n non traitée&#xa0;: l’exportation a été annulée</numerusform>
            <numerusform>%n non traitées&#xa0;: l’exportation a été annulée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n annulée</numerusform>
            <numerusform>%n annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} say(s) yes</source>
        <translation>
            <numerusform>%n sur {all} dit oui</numerusform>
            <numerusform>%n sur {all} disent oui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: most like the person</source>
        <translation>
            <numerusform>ressemble le plus à la personne&#xa0;: %n voix</numerusform>
            <numerusform>ressemble le plus à la personne&#xa0;: %n voix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FacesModel</name>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>Un visage dans {photo}, {side} px de large</translation>
    </message>
</context>
<context>
    <name>_FolderButton</name>
    <message>
        <source>Open the album {name}</source>
        <translation>Ouvrir l’album {name}</translation>
    </message>
</context>
<context>
    <name>_NewPerson</name>
    <message>
        <source>Makes a person of their own of the selected faces; or drop them here</source>
        <translation>Fait des visages sélectionnés une personne à part&#x202f;; vous pouvez aussi les déposer ici</translation>
    </message>
</context>
<context>
    <name>_Notes</name>
    <message>
        <source>Restored with pgdiff-desktop</source>
        <translation>Restaurée avec pgdiff-desktop</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored with pgdiff-desktop, and partly invented</source>
        <translation>
            <numerusform>%n visage restauré avec pgdiff-desktop et en partie inventé</numerusform>
            <numerusform>%n visages restaurés avec pgdiff-desktop et en partie inventés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>{side} px wide</source>
        <translation>{side} px de large</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>Aucune choisie pour l’instant</translation>
    </message>
</context>
<context>
    <name>_Stars</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n étoile</numerusform>
            <numerusform>%n étoiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>%n étoile ou plus</numerusform>
            <numerusform>%n étoiles ou plus</numerusform>
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
        <translation>Les dommages proposés pour {photo} ne seront réparés que lorsque vous les aurez acceptés.</translation>
    </message>
    <message numerus="yes">
        <source>The damage proposed for %n photo(s) is not repaired until you accept it.</source>
        <translation>
            <numerusform>Les dommages proposés pour %n photo ne seront réparés que lorsque vous les aurez acceptés.</numerusform>
            <numerusform>Les dommages proposés pour %n photos ne seront réparés que lorsque vous les aurez acceptés.</numerusform>
        </translation>
    </message>
</context>
</TS>
