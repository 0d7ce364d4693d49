<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlbumHeader</name>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlbumPanel</name>
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
            <numerusform>{shown} of %n photo</numerusform>
            <numerusform>{shown} of %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message numerus="yes">
        <source>%n photo(s) were written beside the scan.</source>
        <translation>
            <numerusform>%n photo was written beside the scan.</numerusform>
            <numerusform>%n photos were written beside the scan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Cancelled after %n exported photo(s)</source>
        <translation>
            <numerusform>Cancelled after %n exported photo</numerusform>
            <numerusform>Cancelled after %n exported photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported</source>
        <translation>
            <numerusform>%n photo exported</numerusform>
            <numerusform>%n photos exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be exported.</source>
        <translation>
            <numerusform>%n photo could not be exported.</numerusform>
            <numerusform>%n photos could not be exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) left out, as nothing was restored in them.</source>
        <translation>
            <numerusform>%n photo left out, as nothing was restored in them.</numerusform>
            <numerusform>%n photos left out, as nothing was restored in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported with a warning, see their notes.</source>
        <translation>
            <numerusform>%n photo exported with a warning, see its notes.</numerusform>
            <numerusform>%n photos exported with warnings, see their notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not processed.</source>
        <translation>
            <numerusform>%n photo not processed.</numerusform>
            <numerusform>%n photos not processed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportOptionsPage</name>
    <message numerus="yes">
        <source>%n selected photo(s)</source>
        <translation>
            <numerusform>%n selected photo</numerusform>
            <numerusform>%n selected photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole album, %n photo(s)</source>
        <translation>
            <numerusform>The whole album, %n photo</numerusform>
            <numerusform>The whole album, %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceController</name>
    <message numerus="yes">
        <source>Settings were copied to %n face(s).</source>
        <translation>
            <numerusform>Settings were copied to %n face.</numerusform>
            <numerusform>Settings were copied to %n faces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation>
            <numerusform>Restore %n face</numerusform>
            <numerusform>Restore %n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n model imported.</numerusform>
            <numerusform>%n models imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) verified.</source>
        <translation>
            <numerusform>%n model verified.</numerusform>
            <numerusform>%n models verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message numerus="yes">
        <source>(%n time(s))</source>
        <translation>
            <numerusform>(%n time)</numerusform>
            <numerusform>(%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message numerus="yes">
        <source>%n face(s) restored: {names}.</source>
        <translation>
            <numerusform>%n face restored: {names}.</numerusform>
            <numerusform>%n faces restored: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored.</source>
        <translation>
            <numerusform>%n face restored.</numerusform>
            <numerusform>%n faces restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message numerus="yes">
        <source>%n face(s) in {photo}.</source>
        <translation>
            <numerusform>%n face in {photo}.</numerusform>
            <numerusform>%n faces in {photo}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message numerus="yes">
        <source>Write %n photo(s)</source>
        <translation>
            <numerusform>Write %n photo</numerusform>
            <numerusform>Write %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
</TS>
