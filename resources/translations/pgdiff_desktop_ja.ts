<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>更新を確認</translation>
    </message>
    <message>
        <source>About pgdiff-desktop</source>
        <translation>pgdiff-desktopについて</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}</source>
        <translation>バージョン {version}、Qt {qt}</translation>
    </message>
    <message>
        <source>Restores the faces in old family photos, on this computer and nowhere else.</source>
        <translation>古い家族写真の顔を復元します。すべての処理はこのコンピューター内だけで行われます。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>著作権表示</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
</context>
<context>
    <name>AlbumController</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}、ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be opened as photos: {names}</source>
        <translation>
            <numerusform>%n個のファイルを写真として開けません：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files.</source>
        <translation>写真として開けるのは、JPEG、PNG、TIFF、WebP、HEICファイルです。</translation>
    </message>
    <message>
        <source>Open a Folder of Photos</source>
        <translation>写真のフォルダーを開く</translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)</source>
        <translation>写真 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>AlbumHeader</name>
    <message>
        <source>Album</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Search photos by name</source>
        <translation>写真を名前で検索</translation>
    </message>
    <message>
        <source>Show only photos whose names contain these words</source>
        <translation>名前にこの語句を含む写真だけを表示</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>状態で絞り込み</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>すべての写真</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Show only photos in this state, or with so many stars</source>
        <translation>選択した状態または評価の写真だけを表示</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Sort by name, date, size, state or stars</source>
        <translation>名前、日付、サイズ、状態、評価で並べ替え</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>逆順</translation>
    </message>
    <message>
        <source>Photos of subfolders</source>
        <translation>サブフォルダーの写真</translation>
    </message>
    <message>
        <source>Show the photos of all subfolders together</source>
        <translation>すべてのサブフォルダーの写真をまとめて表示</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>See who is in the photos of the album</source>
        <translation>アルバムの写真に写っている人物を表示</translation>
    </message>
    <message>
        <source>Show the photos of everybody again</source>
        <translation>すべての人物の写真を再び表示</translation>
    </message>
    <message>
        <source>Only photos of {person}</source>
        <translation>{person}の写真のみ</translation>
    </message>
    <message>
        <source>No album</source>
        <translation>アルバムなし</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n個のフォルダー</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an album</source>
        <translation>アルバムを開く</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state}（{count}）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Refresh the album</source>
        <translation>アルバムを更新</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>最近使ったアルバム</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name}（見つかりません）</translation>
    </message>
</context>
<context>
    <name>AlbumModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>星%nつ</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>書き出し先：{file}</translation>
    </message>
</context>
<context>
    <name>AlbumPanel</name>
    <message>
        <source>Size of thumbnails</source>
        <translation>サムネイルのサイズ</translation>
    </message>
    <message>
        <source>Size of thumbnails (Ctrl+wheel)</source>
        <translation>サムネイルのサイズ（Ctrl+ホイール）</translation>
    </message>
    <message>
        <source>{folders}: no longer there</source>
        <translation>フォルダーが見つかりません：{folders}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真のうち{shown}枚</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {selected} selected</source>
        <translation>{photos}、{selected}枚を選択</translation>
    </message>
</context>
<context>
    <name>AppController</name>
    <message>
        <source>Unexpected error: {message}</source>
        <translation>予期しないエラー：{message}</translation>
    </message>
    <message>
        <source>Your work is saved. Copy the details and report them.</source>
        <translation>作業内容は保存されています。詳細をコピーして報告してください。</translation>
    </message>
    <message>
        <source>The queue is finished.</source>
        <translation>キューの処理がすべて完了しました。</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>エンジンを読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>AttemptNote</name>
    <message>
        <source>The last attempt failed.</source>
        <translation>前回の処理は失敗しました。</translation>
    </message>
    <message>
        <source>Show Why</source>
        <translation>理由を表示</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>この通知を閉じる</translation>
    </message>
</context>
<context>
    <name>BlendSlider</name>
    <message>
        <source>Blend</source>
        <translation>ブレンド</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Reset to the full candidate (double-click)</source>
        <translation>候補100%に戻す（ダブルクリック）</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>BrushControls</name>
    <message>
        <source>Brush size</source>
        <translation>ブラシのサイズ</translation>
    </message>
    <message>
        <source>Brush size in pixels of the photo ([ and ])</source>
        <translation>写真のピクセル単位のブラシサイズ（[ と ]）</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>ブラシの硬さ</translation>
    </message>
    <message>
        <source>How much of the brush paints at full strength before it fades towards the edge</source>
        <translation>ブラシのうち完全に塗られる部分の割合（残りは端に向かって薄くなります）</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} px</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬さ</translation>
    </message>
</context>
<context>
    <name>CandidateCell</name>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}（選択中）</translation>
    </message>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name}（キー {key}）</translation>
    </message>
</context>
<context>
    <name>CandidateMenu</name>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Compare With</source>
        <translation>次と比較</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>設定をコピー</translation>
    </message>
    <message>
        <source>To This Face</source>
        <translation>この顔に</translation>
    </message>
    <message>
        <source>To All Faces</source>
        <translation>すべての顔に</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>候補を削除</translation>
    </message>
</context>
<context>
    <name>CandidateStrip</name>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Original</source>
        <translation>元画像</translation>
    </message>
    <message>
        <source>Candidate {number}</source>
        <translation>候補 {number}</translation>
    </message>
    <message>
        <source>{recipe} · {preset} · seed {seed} · strength: {strength}</source>
        <translation>{recipe} · {preset} · シード {seed} · 強さ：{strength}</translation>
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
        <translation>以前の結果</translation>
    </message>
    <message>
        <source>Run {number} · {when}</source>
        <translation>{number}回目 · {when}</translation>
    </message>
</context>
<context>
    <name>CanvasSurface</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元画像</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>復元後</translation>
    </message>
    <message>
        <source>Choose a photo from the album, or drop a folder of scans here.</source>
        <translation>アルバムから写真を選択するか、スキャン画像のフォルダーをここにドロップしてください。</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Arrow keys move the photo; with another tool they move a cross, and Space presses and lets go.</source>
        <translation>矢印キーで写真を移動します。ほかのツールでは十字マークが動き、スペースキーでその位置を押し、もう一度押すと放します。</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>On a strip below the photo</source>
        <translation>写真の下の帯</translation>
    </message>
    <message>
        <source>In its lower right corner</source>
        <translation>写真の右下</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>キャプションの文</translation>
    </message>
    <message>
        <source>{name}: name of the photo&apos;s file, {people}: the names of its faces, {taken}: the date it was taken, {date}: the date of the export</source>
        <translation>{name}：写真ファイルの名前、{people}：顔の名前、{taken}：撮影日、{date}：書き出した日</translation>
    </message>
    <message>
        <source>Insert the name of the photo&apos;s file</source>
        <translation>写真ファイルの名前を挿入</translation>
    </message>
    <message>
        <source>Insert the names of its faces</source>
        <translation>顔の名前を挿入</translation>
    </message>
    <message>
        <source>Insert the date it was taken</source>
        <translation>撮影日を挿入</translation>
    </message>
    <message>
        <source>Insert the date of the export</source>
        <translation>書き出した日を挿入</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>キャプションの文</translation>
    </message>
    <message>
        <source>{name}, restored {date} with pgdiff-desktop</source>
        <translation>{name}、{date}にpgdiff-desktopで復元</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>花子</translation>
    </message>
    <message>
        <source>Paul</source>
        <translation>太郎</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>例：{name}</translation>
    </message>
    <message>
        <source>⚠ The caption needs a text.</source>
        <translation>⚠ キャプションの文を入力してください。</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {people}, {taken} and {date} may be used in braces.</source>
        <translation>⚠ 波かっこで使えるのは{name}、{people}、{taken}、{date}だけです。</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Add a reference first.</source>
        <translation>先に参照写真を追加してください。</translation>
    </message>
    <message>
        <source>Use the recipe that suits what was measured of this face</source>
        <translation>この顔の測定結果に合った処理方法を使用</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>What the family says</source>
        <translation>家族の意見</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Finishing the current step</source>
        <translation>現在のステップが終わるのを待っています</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop restoring this face</source>
        <translation>この顔の復元を停止</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>もう一度復元</translation>
    </message>
    <message>
        <source>Make more candidates of this face; existing ones are kept (Ctrl+Return)</source>
        <translation>この顔の候補を追加で作成します。既存の候補は残ります（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore this face (Ctrl+Return)</source>
        <translation>この顔を復元（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Faces are still being restored.</source>
        <translation>顔の復元がまだ終わっていません。</translation>
    </message>
    <message>
        <source>What is left can be kept and continues at the next start.</source>
        <translation>残りの処理は保存しておき、次回の起動時に続けることができます。</translation>
    </message>
    <message>
        <source>Stop and Keep the Queue</source>
        <translation>停止してキューを残す</translation>
    </message>
    <message>
        <source>Finish First</source>
        <translation>完了してから閉じる</translation>
    </message>
    <message>
        <source>Don&apos;t Close</source>
        <translation>閉じない</translation>
    </message>
    <message>
        <source>The window closes when the queue is finished.</source>
        <translation>キューの処理が完了すると、ウィンドウが閉じます。</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Natural</source>
        <translation>ナチュラル</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>ウォーム</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>ディープ</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>クール</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色合い</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>色合い：{name}</translation>
    </message>
    <message>
        <source>Colours from a photo…</source>
        <translation>写真の色を使用…</translation>
    </message>
    <message>
        <source>Style {number}</source>
        <translation>スタイル {number}</translation>
    </message>
    <message>
        <source>Colours from a photo</source>
        <translation>写真の色を使用</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name}が見つかりません</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name}を読み込めません</translation>
    </message>
</context>
<context>
    <name>CredentialsFields</name>
    <message>
        <source>Sign what was done (C2PA)</source>
        <translation>処理内容に署名（C2PA）</translation>
    </message>
    <message>
        <source>Other programs can check then what was done to which face, and that nothing was changed since</source>
        <translation>どの顔に何をしたか、その後変更されていないかを、ほかのプログラムで確認できるようになります</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>人物の名前を含める</translation>
    </message>
    <message>
        <source>The names of the faces are signed, too</source>
        <translation>顔の名前も署名の対象に含めます</translation>
    </message>
    <message>
        <source>Not installed: pip install &quot;pgdiff-desktop[c2pa]&quot;</source>
        <translation>未インストール：pip install &quot;pgdiff-desktop[c2pa]&quot;</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>コンテンツクレデンシャル</translation>
    </message>
</context>
<context>
    <name>DamageToolBar</name>
    <message>
        <source>Options of the tool</source>
        <translation>ツールのオプション</translation>
    </message>
    <message>
        <source>Paint colours instead of damage</source>
        <translation>損傷箇所の代わりに色を塗る</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Select faces and move the photo</source>
        <translation>顔の選択と写真の移動</translation>
    </message>
    <message>
        <source>Paint damage</source>
        <translation>損傷箇所を塗る</translation>
    </message>
    <message>
        <source>Erase damage</source>
        <translation>マスクを消す</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Polyline along a fold: click each corner</source>
        <translation>折れ線：折り目に沿って角をクリック</translation>
    </message>
    <message>
        <source>Outline an area</source>
        <translation>なげなわで範囲を囲む</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Add a face: drag a box, or click both eyes</source>
        <translation>顔を追加：枠をドラッグするか、両目をクリック</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command}（{key}）</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>ブラシを小さく</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>ブラシを大きく</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>ブラシと消しゴムを切り替え</translation>
    </message>
    <message>
        <source>Adjust all damage at once</source>
        <translation>マスク全体をまとめて調整</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>How damage is shown</source>
        <translation>マスクの表示方法</translation>
    </message>
    <message>
        <source>Which colour is painted</source>
        <translation>塗る色</translation>
    </message>
    <message>
        <source>Paint a colour</source>
        <translation>色を塗る</translation>
    </message>
    <message>
        <source>Erase colours</source>
        <translation>色を消す</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>元に戻す：{step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>やり直し：{step}</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Processor: {facts}; the graphics card is not used</source>
        <translation>プロセッサ：{facts}。グラフィックスカードは使用しません</translation>
    </message>
    <message>
        <source>Processor: {facts}; no graphics card used</source>
        <translation>プロセッサ：{facts}。使用できるグラフィックスカードはありません</translation>
    </message>
    <message>
        <source>{cores}, {memory} memory</source>
        <translation>{cores}、メモリ {memory}</translation>
    </message>
    <message>
        <source>Graphics card: {name}</source>
        <translation>グラフィックスカード：{name}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, shares {memory} memory with the processor</source>
        <translation>グラフィックスカード：{name}、メモリ {memory}（プロセッサと共有）</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory</source>
        <translation>グラフィックスカード：{name}、メモリ {memory}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory, {free} of it free</source>
        <translation>グラフィックスカード：{name}、メモリ {memory}（空き {free}）</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>This helps to find the cause of a problem. It may name photos that failed, so read it before you share it. Nothing is sent anywhere.</source>
        <translation>問題の原因を調べるための情報です。失敗した写真の名前が含まれることがあるため、共有する前に内容を確認してください。外部には何も送信されません。</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>情報を集めています…</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>診断情報をコピー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Open Log Folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message numerus="yes">
        <source>%n photo(s) were written beside the scan.</source>
        <translation>
            <numerusform>%n枚の写真をスキャン画像と同じ場所に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>What is this? The control that has the focus</source>
        <translation>これは何？ フォーカスのある項目を説明</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>次の項目、前の項目</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>写真を移動</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>押している間、元画像を表示</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>拡大、縮小</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>顔を追加</translation>
    </message>
    <message>
        <source>Remove the selected face</source>
        <translation>選択した顔の枠を取り除く</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>損傷</translation>
    </message>
    <message>
        <source>Brush, eraser</source>
        <translation>ブラシ、消しゴム</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>ブラシと消しゴムを切り替え</translation>
    </message>
    <message>
        <source>Smaller, larger brush</source>
        <translation>ブラシを小さく、大きく</translation>
    </message>
    <message>
        <source>Straight line, polyline</source>
        <translation>直線、折れ線</translation>
    </message>
    <message>
        <source>Lasso, rectangle</source>
        <translation>なげなわ、長方形</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>選択と移動</translation>
    </message>
    <message>
        <source>Colours instead of damage</source>
        <translation>損傷箇所の代わりに色</translation>
    </message>
    <message>
        <source>Move the cross of a tool; with Shift, by pixels</source>
        <translation>ツールの十字マークを移動（Shiftキーで1ピクセルずつ）</translation>
    </message>
    <message>
        <source>Press the tool at the cross, let go</source>
        <translation>十字マークの位置で押す、放す</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Choose the original, or a candidate</source>
        <translation>元画像または候補を選択</translation>
    </message>
    <message>
        <source>Previous, next candidate</source>
        <translation>前の候補、次の候補</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Stars of the selected photos</source>
        <translation>選択した写真の評価</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos and folders</source>
        <translation>写真やフォルダーをドロップ</translation>
    </message>
</context>
<context>
    <name>EmptyAlbum</name>
    <message>
        <source>Show all photos</source>
        <translation>すべての写真を表示</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>最近使ったアルバム</translation>
    </message>
    <message>
        <source>Bring your family photos back to life</source>
        <translation>家族写真をよみがえらせましょう</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>基本の使い方</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>基本の使い方を表示</translation>
    </message>
    <message>
        <source>Open a folder of scans, or drop photos and folders here. Your originals are never changed.</source>
        <translation>スキャン画像のフォルダーを開くか、写真やフォルダーをここにドロップしてください。元の画像ファイルが変更されることはありません。</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>スキャン画像のフォルダーを開く</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>このフォルダーに写真はありません</translation>
    </message>
    <message>
        <source>No photos in these folders</source>
        <translation>これらのフォルダーに写真はありません</translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files directly in the folder.</source>
        <translation>フォルダーの直下にあるJPEG、PNG、TIFF、WebP、HEICファイルが写真として表示されます。</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>別のフォルダーを開く</translation>
    </message>
    <message>
        <source>The photos are in subfolders</source>
        <translation>写真はサブフォルダーにあります</translation>
    </message>
    <message>
        <source>Choose one of them, or show all their photos together.</source>
        <translation>サブフォルダーを選択するか、すべての写真をまとめて表示してください。</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真をすべて表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>フォルダーが見つかりません</translation>
    </message>
    <message>
        <source>{folder}: connect its drive, and the album reappears.</source>
        <translation>{folder}：ドライブを接続すると、アルバムが再び表示されます。</translation>
    </message>
    <message>
        <source>No matching photos</source>
        <translation>一致する写真はありません</translation>
    </message>
    <message>
        <source>Try fewer words, or show photos in every state.</source>
        <translation>検索語を減らすか、絞り込みを「すべての写真」にしてください。</translation>
    </message>
    <message>
        <source>Reading the album…</source>
        <translation>アルバムを読み込んでいます…</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>サブフォルダー</translation>
    </message>
    <message>
        <source>{folder} ({count})</source>
        <translation>{folder}（{count}）</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name}（見つかりません）</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>there is no such file</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>ファイルは元の場所にありません</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>これはフォルダーです</translation>
    </message>
    <message>
        <source>it is a device, a pipe or a socket, not a file</source>
        <translation>これはデバイス、パイプまたはソケットで、ファイルではありません</translation>
    </message>
    <message>
        <source>reading it is not permitted</source>
        <translation>読み取りが許可されていません</translation>
    </message>
    <message>
        <source>it is not a picture that can be read</source>
        <translation>読み込める画像ではありません</translation>
    </message>
    <message>
        <source>it is damaged or cut short ({why})</source>
        <translation>ファイルが破損しているか、途中で切れています（{why}）</translation>
    </message>
    <message>
        <source>it is cut short or has holes: {missing} of the {count} parts of its pixels are missing</source>
        <translation>ファイルが途中で切れているか、欠けています：ピクセルデータ{count}個のうち{missing}個がありません</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>ページがありません</translation>
    </message>
    <message>
        <source>it has no page {page}, only {count}</source>
        <translation>ページ {page}はありません（全{count}ページ）</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>ピクセルがありません</translation>
    </message>
    <message>
        <source>it has {width} x {height} pixels, more than the limit of {most} million</source>
        <translation>画像が{width} x {height}ピクセルあり、上限の{most}メガピクセルを超えています</translation>
    </message>
    <message>
        <source>its pixels take {megabytes} MB of memory, more than the limit of {most} MB</source>
        <translation>ピクセルデータに{megabytes} MBのメモリが必要で、上限の{most} MBを超えています</translation>
    </message>
    <message>
        <source>its file has {megabytes} MB, more than the limit of {most} MB</source>
        <translation>ファイルが{megabytes} MBあり、上限の{most} MBを超えています</translation>
    </message>
    <message>
        <source>{part} takes {megabytes} MB in it, more than the limit of {most} MB</source>
        <translation>ファイル内の{part}が{megabytes} MBあり、上限の{most} MBを超えています</translation>
    </message>
    <message>
        <source>its pixels are in {count} parts, more than the limit of {most}</source>
        <translation>ピクセルデータが{count}個に分かれており、上限の{most}個を超えています</translation>
    </message>
    <message>
        <source>it is a {format} file, which is not supported</source>
        <translation>{format}形式には対応していません</translation>
    </message>
    <message>
        <source>it is a camera&apos;s raw file, or begins with a small preview</source>
        <translation>カメラのRAWファイルか、小さなプレビューで始まるファイルです</translation>
    </message>
    <message>
        <source>its pixels are of the kind {kind}, which is not supported</source>
        <translation>ピクセルの種類{kind}には対応していません</translation>
    </message>
    <message>
        <source>no face was found in it</source>
        <translation>顔が見つかりませんでした</translation>
    </message>
    <message>
        <source>there is no face {number}, only {count} found</source>
        <translation>顔 {number}はありません（検出された顔は{count}個）</translation>
    </message>
    <message>
        <source>its landmarks lie in one place</source>
        <translation>顔の特徴点が1か所に重なっています</translation>
    </message>
    <message>
        <source>it lies outside the photo of {width} x {height} pixels</source>
        <translation>顔が{width} x {height}ピクセルの写真の外にあります</translation>
    </message>
    <message>
        <source>the face given by hand at {x}, {y} lies outside its {width} x {height} pixels</source>
        <translation>手動で指定した顔（{x}, {y}）が、{width} x {height}ピクセルの範囲外にあります</translation>
    </message>
    <message>
        <source>it has no area</source>
        <translation>顔の枠に面積がありません</translation>
    </message>
    <message>
        <source>they lie in one place</source>
        <translation>両目の位置が重なっています</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, and an aligned face is square</source>
        <translation>画像は{width} x {height}ピクセルですが、位置合わせ済みの顔は正方形である必要があります</translation>
    </message>
    <message>
        <source>its faces were deleted</source>
        <translation>顔の枠が取り除かれました</translation>
    </message>
    <message>
        <source>face {number} became somebody else in every candidate, so nothing was written</source>
        <translation>すべての候補で顔 {number} が別人になったため、何も書き出されませんでした</translation>
    </message>
    <message>
        <source>this candidate is gone</source>
        <translation>この候補は失われました</translation>
    </message>
    <message>
        <source>this candidate cannot be read</source>
        <translation>この候補を読み込めません</translation>
    </message>
    <message>
        <source>it is no candidate of a face</source>
        <translation>顔の候補ではありません</translation>
    </message>
    <message>
        <source>it cannot be opened as a file</source>
        <translation>ファイルとして開けません</translation>
    </message>
    <message>
        <source>it is not a picture, or of a kind that is not read here</source>
        <translation>画像ではないか、対応していない種類です</translation>
    </message>
    <message>
        <source>it has too many pixels</source>
        <translation>ピクセル数が多すぎます</translation>
    </message>
    <message>
        <source>it is damaged or ends too early ({why})</source>
        <translation>ファイルが破損しているか、途中で終わっています（{why}）</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, the photo {wide} x {high}</source>
        <translation>マスクは{width} x {height}ピクセル、写真は{wide} x {high}ピクセルです</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>読み込めません（{why}）</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>保存できません（{why}）</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>削除できません</translation>
    </message>
    <message>
        <source>it is a folder, a pipe, a device or a broken link, and no file</source>
        <translation>これはフォルダー、パイプ、デバイスまたは壊れたリンクで、ファイルではありません</translation>
    </message>
    <message>
        <source>it is no valid file name</source>
        <translation>有効なファイル名ではありません</translation>
    </message>
    <message>
        <source>the ending &apos;{ending}&apos; stands for no format that can be written</source>
        <translation>拡張子「{ending}」に対応する保存形式がありません</translation>
    </message>
    <message>
        <source>the photo has {width} x {height} pixels and the format holds {most} a side</source>
        <translation>写真は{width} x {height}ピクセルですが、この形式で保存できるのは一辺{most}ピクセルまでです</translation>
    </message>
    <message>
        <source>there is a file already, and it is no earlier result</source>
        <translation>すでにファイルがあり、それは以前の結果ではありません</translation>
    </message>
    <message>
        <source>there is a result already, which was changed after it was written</source>
        <translation>すでに結果があり、保存後に変更されています</translation>
    </message>
    <message>
        <source>another file came there meanwhile</source>
        <translation>その間に別のファイルが作成されました</translation>
    </message>
    <message>
        <source>it is one of the photos that this job reads</source>
        <translation>これはこの処理で読み込む写真です</translation>
    </message>
    <message>
        <source>this is one of your photos, and photos are never overwritten</source>
        <translation>これは元の写真であり、元の写真が上書きされることはありません</translation>
    </message>
    <message>
        <source>verification of the written file failed</source>
        <translation>保存したファイルの検証に失敗しました</translation>
    </message>
    <message>
        <source>content credentials need c2pa-python, which is not installed</source>
        <translation>コンテンツクレデンシャルに必要なc2pa-pythonがインストールされていません</translation>
    </message>
    <message>
        <source>this certificate or private key cannot be read ({why})</source>
        <translation>この証明書または秘密鍵を読み込めません（{why}）</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate</source>
        <translation>秘密鍵が証明書と一致しません</translation>
    </message>
    <message>
        <source>keys of the kind {kind} do not sign content credentials</source>
        <translation>この種類の鍵（{kind}）ではコンテンツクレデンシャルに署名できません</translation>
    </message>
    <message>
        <source>what it holds cannot be read and is not overwritten</source>
        <translation>内容を読み込めないため、上書きしません</translation>
    </message>
    <message>
        <source>what was decided for it cannot be read and was set aside as {aside}</source>
        <translation>保存された編集内容を読み込めないため、{aside}として別に残しました</translation>
    </message>
    <message>
        <source>what was decided for it is damaged and was set aside as {aside}</source>
        <translation>保存された編集内容が破損しているため、{aside}として別に残しました</translation>
    </message>
    <message>
        <source>what was decided for it was made by a later version of this program and was set aside as {aside}</source>
        <translation>保存された編集内容がこのプログラムの新しいバージョンのものであるため、{aside}として別に残しました</translation>
    </message>
    <message>
        <source>what was decided for it cannot be used, and {sidecar} was left as it is</source>
        <translation>保存された編集内容を使用できないため、{sidecar}はそのまま残しました</translation>
    </message>
    <message>
        <source>it is no sidecar, or a damaged one</source>
        <translation>サイドカーファイルではないか、破損しています</translation>
    </message>
    <message>
        <source>it cannot be read as a file</source>
        <translation>ファイルとして読み込めません</translation>
    </message>
    <message>
        <source>a later version of this program made it</source>
        <translation>このプログラムの新しいバージョンで作成されたものです</translation>
    </message>
    <message>
        <source>the photo of {sidecar} is not there</source>
        <translation>{sidecar}の写真が見つかりません</translation>
    </message>
    <message>
        <source>it is not the photo that {sidecar} was made for, or it was changed since</source>
        <translation>{sidecar}に対応する写真ではないか、その後変更されています</translation>
    </message>
    <message>
        <source>a face of {sidecar} was made with it, and it is gone or was changed</source>
        <translation>{sidecar}に記録された顔の作成に使われたファイルですが、失われたか変更されています</translation>
    </message>
    <message>
        <source>a sidecar is of a whole photo, the first in its file</source>
        <translation>サイドカーファイルの対象は、ファイル内の最初の写真全体だけです</translation>
    </message>
    <message>
        <source>a sidecar cannot say which faces of an album were taken as references</source>
        <translation>アルバムのどの顔を参照写真に使ったかは、サイドカーファイルに記録できません</translation>
    </message>
    <message>
        <source>somebody decided something in its sidecar that would be lost</source>
        <translation>サイドカーファイルに、失われてしまう選択内容があります</translation>
    </message>
    <message>
        <source>made again it has another size or depth</source>
        <translation>作り直した結果のサイズまたはビット深度が異なります</translation>
    </message>
    <message>
        <source>{count} of its candidates are gone from {folder}</source>
        <translation>候補のうち{count}個が{folder}から失われています</translation>
    </message>
    <message>
        <source>it is damaged and was set aside as {aside}</source>
        <translation>ファイルが破損しているため、{aside}として別に残しました</translation>
    </message>
    <message>
        <source>it cannot be read and was left as it is</source>
        <translation>ファイルを読み込めないため、そのまま残しました</translation>
    </message>
    <message>
        <source>another program is changing it</source>
        <translation>別のプログラムが変更しています</translation>
    </message>
    <message>
        <source>this folder is not there any more</source>
        <translation>このフォルダーは元の場所にありません</translation>
    </message>
    <message>
        <source>this folder cannot be written to, so what you decide is saved in {folder}</source>
        <translation>このフォルダーには書き込めないため、編集内容は{folder}に保存されます</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures was read</source>
        <translation>{count}枚の画像のうち最初の1枚だけを読み込みました</translation>
    </message>
    <message>
        <source>it was converted from CMYK to RGB</source>
        <translation>CMYKからRGBに変換しました</translation>
    </message>
    <message>
        <source>its CMYK profile is damaged and was not used</source>
        <translation>CMYKプロファイルが破損しているため、使用しませんでした</translation>
    </message>
    <message>
        <source>its data is damaged below row {row} of {rows}: restored as far as it goes</source>
        <translation>{rows}行のうち{row}行目より下のデータが破損しています：読み込める部分だけを使用しました</translation>
    </message>
    <message>
        <source>it does not say what its numbers mean: zero was taken as black</source>
        <translation>数値の意味が記載されていないため、0を黒として読み込みました</translation>
    </message>
    <message>
        <source>of its {bits} bits a channel 8 were read</source>
        <translation>チャンネルあたり{bits}ビットのうち8ビットを読み込みました</translation>
    </message>
    <message>
        <source>its XMP metadata were damaged, and were repaired as far as they go</source>
        <translation>XMPメタデータが破損していたため、可能な範囲で修復しました</translation>
    </message>
    <message>
        <source>a part of its XMP metadata is missing or damaged</source>
        <translation>XMPメタデータの一部が欠けているか、破損しています</translation>
    </message>
    <message>
        <source>its XMP metadata cannot be read, and are not in the result</source>
        <translation>XMPメタデータを読み込めないため、結果には含まれません</translation>
    </message>
    <message>
        <source>its XMP metadata are too large or nested too deep, and are not in the result</source>
        <translation>XMPメタデータが大きすぎるか階層が深すぎるため、結果には含まれません</translation>
    </message>
    <message>
        <source>it cannot be read as XMP, and was not copied beside the result</source>
        <translation>XMPとして読み込めないため、結果と同じ場所にはコピーしませんでした</translation>
    </message>
    <message>
        <source>{ending} files hold 8 bits a channel, the photo has 16</source>
        <translation>{ending}ファイルはチャンネルあたり8ビットですが、写真は16ビットです</translation>
    </message>
    <message>
        <source>{ending} files have no place for the photo&apos;s extra channel, such as infrared</source>
        <translation>{ending}ファイルには、赤外線など写真の追加チャンネルを保存できません</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s EXIF: {names}</source>
        <translation>写真のEXIFから引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s XMP: {names}</source>
        <translation>写真のXMPから引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s IPTC: {names}</source>
        <translation>写真のIPTCから引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>not carried over from Photoshop&apos;s resources in the photo: {names}</source>
        <translation>写真のPhotoshopリソースから引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s comment ({names})</source>
        <translation>写真のコメントは引き継がれませんでした（{names}）</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s texts: {names}</source>
        <translation>写真のテキストから引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>not carried over of what the photo says of its colours: {names}</source>
        <translation>写真の色情報から引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s resolution ({names})</source>
        <translation>写真の解像度は引き継がれませんでした（{names}）</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s file: {names}</source>
        <translation>写真のファイルから引き継がれなかった項目：{names}</translation>
    </message>
    <message>
        <source>there is such a file already, so the photo&apos;s .xmp file was not copied</source>
        <translation>同じファイルがすでにあるため、写真の.xmpファイルはコピーしませんでした</translation>
    </message>
    <message>
        <source>the date of the photo&apos;s file could not be kept ({why})</source>
        <translation>写真のファイルの日付を維持できませんでした（{why}）</translation>
    </message>
    <message>
        <source>none of its photos was restored</source>
        <translation>復元された写真がありません</translation>
    </message>
    <message>
        <source>there is a file already, and it is no page for the family</source>
        <translation>すでにファイルがあり、それは家族向けページではありません</translation>
    </message>
    <message>
        <source>it has {megabytes} MB, which is too much for most mail</source>
        <translation>サイズが {megabytes} MB あり、多くのメールでは送れません</translation>
    </message>
    <message>
        <source>it has more than {most} MB, which no answers have</source>
        <translation>{most} MBを超えており、回答ファイルとしてはあり得ない大きさです</translation>
    </message>
    <message>
        <source>it holds no answers of a page for the family</source>
        <translation>家族向けページの回答が含まれていません</translation>
    </message>
    <message>
        <source>it is damaged or was changed</source>
        <translation>破損しているか、変更されています</translation>
    </message>
    <message>
        <source>it was made by a later version of this program</source>
        <translation>このプログラムの新しいバージョンで作成されたものです</translation>
    </message>
    <message>
        <source>no photo of the album has this name and these pixels any more; {by} answered for it (“{comment}”)</source>
        <translation>{by}の回答がありますが（「{comment}」）、名前とピクセルの一致する写真がアルバムになくなっています</translation>
    </message>
    <message>
        <source>a face that {by} answered for is not there any more (name: “{name}”, comment: “{comment}”)</source>
        <translation>{by}の回答がある顔がなくなっています（名前：「{name}」、コメント：「{comment}」）</translation>
    </message>
    <message>
        <source>a candidate that {by} answered for is not there any more (comment: “{comment}”)</source>
        <translation>{by}の回答がある候補がなくなっています（コメント：「{comment}」）</translation>
    </message>
    <message>
        <source>{by} says that {there} is {name}; the name was left as it is</source>
        <translation>{by}の回答では{there}の名前は「{name}」ですが、名前は変更していません</translation>
    </message>
    <message>
        <source>{by} has answered later than this file for one of its faces, and that was kept</source>
        <translation>このファイルより新しい{by}の回答がある顔では、新しい回答を維持しました</translation>
    </message>
    <message>
        <source>{by} answered for a face that has {most} answers already; no more are kept</source>
        <translation>{by} さんの回答の対象の顔には、すでに {most} 件の回答があります。これ以上は保存されません</translation>
    </message>
    <message>
        <source>it was written without content credentials ({why})</source>
        <translation>コンテンツクレデンシャルなしで保存しました（{why}）</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>not enough memory for this job</source>
        <translation>この処理に必要なメモリが足りません</translation>
    </message>
    <message>
        <source>no such device is available</source>
        <translation>該当するデバイスはありません</translation>
    </message>
    <message>
        <source>the installed PyTorch cannot use NVIDIA graphics cards</source>
        <translation>インストールされているPyTorchはNVIDIAのグラフィックスカードを使用できません</translation>
    </message>
    <message>
        <source>its driver is too old for the installed PyTorch</source>
        <translation>ドライバーが古すぎて、インストールされているPyTorchでは使用できません</translation>
    </message>
    <message>
        <source>its driver does not work, or is not installed ({why})</source>
        <translation>ドライバーが動作していないか、インストールされていません（{why}）</translation>
    </message>
    <message>
        <source>this card ({capability}) needs another build of PyTorch; the installed one is for {built}</source>
        <translation>このカード（{capability}）には別のビルドのPyTorchが必要です（現在のビルドは{built}用）</translation>
    </message>
    <message>
        <source>it could not do a first small computation ({why})</source>
        <translation>最初の簡単な計算に失敗しました（{why}）</translation>
    </message>
    <message>
        <source>it stopped working ({why})</source>
        <translation>デバイスが動作しなくなりました（{why}）</translation>
    </message>
    <message>
        <source>unexpected {kind}: {words}</source>
        <translation>予期しないエラー（{kind}）：{words}</translation>
    </message>
    <message>
        <source>this model ({role}) is not installed</source>
        <translation>このモデル（{role}）はインストールされていません</translation>
    </message>
    <message>
        <source>it has {size} bytes, expected {expected}</source>
        <translation>サイズが{size}バイトです（正しくは{expected}バイト）</translation>
    </message>
    <message>
        <source>its SHA-256 is {found}..., expected {expected}...</source>
        <translation>SHA-256が{found}...です（正しくは{expected}...）</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>it is cut short or no checkpoint ({why})</source>
        <translation>ファイルが途中で切れているか、モデルファイルではありません（{why}）</translation>
    </message>
    <message>
        <source>it would unpack to {size} bytes, which no checkpoint does</source>
        <translation>展開すると{size}バイトになり、モデルファイルとしてはあり得ない大きさです</translation>
    </message>
    <message>
        <source>it holds something else than named weights</source>
        <translation>名前付きの重み以外のものが含まれています</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it lacks {count} weights ({names})</source>
        <translation>カタログに記載されたモデルではありません：{count}個の重みがありません（{names}）</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it has {count} unexpected weights ({names})</source>
        <translation>カタログに記載されたモデルではありません：{count}個の余分な重みがあります（{names}）</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: {count} weights have another shape ({names})</source>
        <translation>カタログに記載されたモデルではありません：{count}個の重みの形状が異なります（{names}）</translation>
    </message>
    <message>
        <source>it asks to use {name} when loaded, which could run any program; it was refused</source>
        <translation>読み込み時に{name}を使おうとし、任意のプログラムが実行されるおそれがあるため、拒否しました</translation>
    </message>
    <message>
        <source>it asks for more than weights when loaded, which could run any program; it was refused</source>
        <translation>読み込み時に重み以外のものを求め、任意のプログラムが実行されるおそれがあるため、拒否しました</translation>
    </message>
    <message>
        <source>it is no archive with {member} in it</source>
        <translation>{member}を含む圧縮ファイルではありません</translation>
    </message>
    <message>
        <source>its licence ({name}, {address}) allows no commercial use and has not been accepted</source>
        <translation>ライセンス（{name}、{address}）は商用利用を認めておらず、まだ同意されていません</translation>
    </message>
    <message>
        <source>there is no model of this name</source>
        <translation>この名前のモデルはありません</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>フォルダーが見つかりません</translation>
    </message>
    <message>
        <source>no file of the model catalog lies in it</source>
        <translation>モデルカタログのファイルが含まれていません</translation>
    </message>
    <message>
        <source>it is not the file that came with pgdiff-desktop</source>
        <translation>pgdiff-desktopに同梱されているファイルではありません</translation>
    </message>
    <message>
        <source>it comes with the product</source>
        <translation>このモデルは製品に同梱されています</translation>
    </message>
    <message>
        <source>it should have come with the product</source>
        <translation>このモデルは製品に同梱されているはずです</translation>
    </message>
    <message>
        <source>it is not the file that was imported</source>
        <translation>読み込んだファイルと異なります</translation>
    </message>
    <message>
        <source>it is a file of your own</source>
        <translation>これはご自身で用意したファイルです</translation>
    </message>
    <message>
        <source>it is no model catalog ({why})</source>
        <translation>モデルカタログではありません（{why}）</translation>
    </message>
    <message>
        <source>it produced no usable image for a face</source>
        <translation>顔に使える画像が得られませんでした</translation>
    </message>
    <message>
        <source>onnxruntime cannot read it</source>
        <translation>onnxruntimeで読み込めません</translation>
    </message>
    <message>
        <source>it does not take one face of {size} x {size} pixels alone</source>
        <translation>{size} x {size}ピクセルの顔1つだけを入力とするモデルではありません</translation>
    </message>
    <message>
        <source>it does not give a face of {size} x {size} pixels</source>
        <translation>{size} x {size}ピクセルの顔を出力するモデルではありません</translation>
    </message>
    <message>
        <source>its input weight is not one number</source>
        <translation>入力の重みが1つの数値ではありません</translation>
    </message>
    <message>
        <source>it cannot be run ({why})</source>
        <translation>実行できません（{why}）</translation>
    </message>
    <message>
        <source>it gives {found}, not {expected}</source>
        <translation>出力が{expected}ではなく{found}です</translation>
    </message>
    <message>
        <source>it cannot describe one face of {size} x {size} pixels</source>
        <translation>{size} x {size}ピクセルの顔1つの特徴を求められるモデルではありません</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>サーバーの応答は{status}でした</translation>
    </message>
    <message>
        <source>the connection failed ({why})</source>
        <translation>接続に失敗しました（{why}）</translation>
    </message>
    <message>
        <source>the connection ended after {have} of {total} bytes</source>
        <translation>{total}バイト中{have}バイトで接続が切れました</translation>
    </message>
    <message>
        <source>the server does not send the part that was asked for</source>
        <translation>要求した部分がサーバーから送られてきません</translation>
    </message>
    <message>
        <source>it gives a web page in place of the file</source>
        <translation>サーバーがファイルの代わりにWebページを返しました</translation>
    </message>
    <message>
        <source>it gives {total} bytes, expected {expected}</source>
        <translation>サーバーのファイルは{total}バイトです（正しくは{expected}バイト）</translation>
    </message>
    <message>
        <source>it gives more than the {expected} bytes that were expected</source>
        <translation>サーバーから{expected}バイトを超えるデータが送られてきました</translation>
    </message>
    <message>
        <source>what it gives is not {file}: {cause}</source>
        <translation>送られてきたデータは{file}ではありません：{cause}</translation>
    </message>
    <message>
        <source>another program is downloading it</source>
        <translation>別のプログラムがダウンロードしています</translation>
    </message>
    <message>
        <source>{needed} MB are needed and {free} MB are free</source>
        <translation>{needed} MBが必要ですが、空きは{free} MBです</translation>
    </message>
    <message>
        <source>these certificates cannot be read</source>
        <translation>この証明書を読み込めません</translation>
    </message>
    <message>
        <source>it cannot be used ({why})</source>
        <translation>使用できません（{why}）</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>インストールされていません</translation>
    </message>
    <message>
        <source>this estimator is an ONNX model, and onnxruntime is not installed</source>
        <translation>この推定モデルはONNXモデルですが、onnxruntimeがインストールされていません</translation>
    </message>
    <message>
        <source>it was built without {provider}</source>
        <translation>インストールされているバージョンには{provider}が含まれていません</translation>
    </message>
    <message>
        <source>{provider} does not start on this computer</source>
        <translation>このコンピューターでは{provider}が起動しません</translation>
    </message>
    <message>
        <source>it cannot read a model ({why})</source>
        <translation>モデルを読み込めません（{why}）</translation>
    </message>
    <message>
        <source>it stopped ({why})</source>
        <translation>処理が中断しました（{why}）</translation>
    </message>
    <message>
        <source>a network cannot be exported to it ({why})</source>
        <translation>ネットワークをこの形式に変換できません（{why}）</translation>
    </message>
    <message>
        <source>an exported network differs from the original by {difference}</source>
        <translation>変換したネットワークの結果が元と{difference}異なります</translation>
    </message>
    <message>
        <source>an installed application does not have what a compiler needs</source>
        <translation>インストール版のプログラムには、コンパイラーに必要なものが含まれていません</translation>
    </message>
    <message>
        <source>torch cannot compile this network ({why})</source>
        <translation>torchがこのネットワークをコンパイルできません（{why}）</translation>
    </message>
    <message>
        <source>half precision gives wrong values on this device (relative error {difference})</source>
        <translation>このデバイスでは半精度の計算結果が正しくありません（相対誤差 {difference}）</translation>
    </message>
    <message>
        <source>there is no such choice</source>
        <translation>この選択肢はありません</translation>
    </message>
    <message>
        <source>there is no such style</source>
        <translation>このスタイルはありません</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>値が範囲外です</translation>
    </message>
    <message>
        <source>it needs a photo of the same person</source>
        <translation>同じ人物の写真が必要です</translation>
    </message>
    <message>
        <source>it makes no use of a reference</source>
        <translation>この処理方法では参照写真を使用しません</translation>
    </message>
    <message>
        <source>it needs to know what is damaged</source>
        <translation>損傷箇所の指定が必要です</translation>
    </message>
    <message>
        <source>the quality enhancement needs the restorer&apos;s smooth semantics as its target</source>
        <translation>画質向上には、復元モデルの滑らかなセマンティクスが目標として必要です</translation>
    </message>
    <message>
        <source>these models restore by this recipe without sampling, so there are no steps to take</source>
        <translation>この処理方法では、これらのモデルはサンプリングなしで復元するため、ステップはありません</translation>
    </message>
    <message>
        <source>there are only {available} steps to take</source>
        <translation>利用できるステップは{available}個だけです</translation>
    </message>
    <message>
        <source>there are only {available} steps to take, as sampling starts at timestep {start}</source>
        <translation>サンプリングがタイムステップ{start}から始まるため、利用できるステップは{available}個だけです</translation>
    </message>
    <message>
        <source>no step that is taken lies inside the repeat window</source>
        <translation>繰り返し範囲に入るステップがありません</translation>
    </message>
    <message>
        <source>damage is either what a mask says or what is detected, not both</source>
        <translation>損傷箇所はマスクか自動検出のどちらか一方でしか指定できません</translation>
    </message>
    <message>
        <source>an aligned photo is one face as a whole</source>
        <translation>位置合わせ済みの写真は、全体が1つの顔です</translation>
    </message>
    <message>
        <source>neither its faces nor anything else of it is to be changed</source>
        <translation>顔にも写真のほかの部分にも、変更する内容がありません</translation>
    </message>
    <message>
        <source>the project&apos;s page could not be reached</source>
        <translation>プロジェクトのページに接続できませんでした</translation>
    </message>
    <message>
        <source>the project&apos;s page did not answer as it should</source>
        <translation>プロジェクトのページから正しい応答がありませんでした</translation>
    </message>
    <message>
        <source>the project&apos;s page lists no release yet</source>
        <translation>プロジェクトのページにはまだリリースがありません</translation>
    </message>
    <message>
        <source>what came back did not look like a release, so it was not used</source>
        <translation>応答がリリース情報ではないため、使用しませんでした</translation>
    </message>
    <message>
        <source>the proxy or the certificate file cannot be used</source>
        <translation>プロキシまたは証明書ファイルを使用できません</translation>
    </message>
    <message>
        <source>Connect the disk that it lies on.</source>
        <translation>ファイルのあるディスクを接続してください。</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>アクセス権を変更してください。</translation>
    </message>
    <message>
        <source>Scan or copy it again.</source>
        <translation>もう一度スキャンまたはコピーしてください。</translation>
    </message>
    <message>
        <source>Save the picture as a file.</source>
        <translation>画像をファイルとして保存してください。</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {count}.</source>
        <translation>1から{count}までのページを選択してください。</translation>
    </message>
    <message>
        <source>Shrink it, or cut it into parts.</source>
        <translation>縮小するか、分割してください。</translation>
    </message>
    <message>
        <source>Save it as TIFF, or shrink it.</source>
        <translation>TIFFで保存するか、縮小してください。</translation>
    </message>
    <message>
        <source>Save it again with another program.</source>
        <translation>別のプログラムで保存し直してください。</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, TIFF, WebP or HEIC.</source>
        <translation>JPEG、PNG、TIFF、WebP、HEICのいずれかで保存してください。</translation>
    </message>
    <message>
        <source>Develop it to a TIFF of 16 bits first.</source>
        <translation>先に16ビットのTIFFに現像してください。</translation>
    </message>
    <message>
        <source>Save it as 8 or 16 bit grey or RGB.</source>
        <translation>8または16ビットのグレースケールかRGBで保存してください。</translation>
    </message>
    <message>
        <source>Show the faces again, and restore them.</source>
        <translation>もう一度顔を指定してから復元してください。</translation>
    </message>
    <message>
        <source>Restore the face again.</source>
        <translation>もう一度顔を復元してください。</translation>
    </message>
    <message>
        <source>Save the mask again as a black and white PNG.</source>
        <translation>マスクを白黒のPNGとして保存し直してください。</translation>
    </message>
    <message>
        <source>Paint the mask over the upright photo at its full size.</source>
        <translation>正しい向きにした写真の上に、原寸でマスクを塗ってください。</translation>
    </message>
    <message>
        <source>Paint the damage again; the file stays as it is until then.</source>
        <translation>もう一度損傷箇所を塗ってください。それまでファイルは変更されません。</translation>
    </message>
    <message>
        <source>Free some space or write to another disk.</source>
        <translation>空き容量を増やすか、別のディスクに保存してください。</translation>
    </message>
    <message>
        <source>Choose another folder or file name.</source>
        <translation>別のフォルダーまたはファイル名を選択してください。</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>フォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>別のファイル名を選択してください。</translation>
    </message>
    <message>
        <source>Use one of .jpg, .png, .tif, .webp or .heic.</source>
        <translation>.jpg、.png、.tif、.webp、.heicのいずれかを使用してください。</translation>
    </message>
    <message>
        <source>Write it to another disk.</source>
        <translation>別のディスクに保存してください。</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[c2pa]&quot;.</source>
        <translation>pip install &quot;pgdiff-desktop[c2pa]&quot; を実行してインストールしてください。</translation>
    </message>
    <message>
        <source>Give PEM files without a passphrase.</source>
        <translation>パスフレーズのないPEMファイルを指定してください。</translation>
    </message>
    <message>
        <source>Give the key that the first certificate was made for.</source>
        <translation>最初の証明書に対応する鍵を指定してください。</translation>
    </message>
    <message>
        <source>Give one of ES256, ES384, ES512, PS256 or Ed25519.</source>
        <translation>ES256、ES384、ES512、PS256、Ed25519のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Choose another folder, or let names that are taken get a number.</source>
        <translation>別のフォルダーを選択するか、同じ名前のファイルがあるときに番号を付けるようにしてください。</translation>
    </message>
    <message>
        <source>Move it out of the way.</source>
        <translation>そのファイルを別の場所に移動してください。</translation>
    </message>
    <message>
        <source>The defaults are used: choose again, or mend that copy and give it its old name.</source>
        <translation>既定値を使用します。設定し直すか、そのコピーを修復して元の名前に戻してください。</translation>
    </message>
    <message>
        <source>The defaults are used: check its permissions, or move it out of the way.</source>
        <translation>既定値を使用します。ファイルのアクセス権を確認するか、別の場所に移動してください。</translation>
    </message>
    <message>
        <source>Close the other program, and try again.</source>
        <translation>そのプログラムを終了して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Connect its drive again.</source>
        <translation>ドライブを接続し直してください。</translation>
    </message>
    <message>
        <source>The photo is as it was: begin again, or bring a copy of that file back.</source>
        <translation>写真は変わっていません。最初からやり直すか、そのファイルのコピーを元に戻してください。</translation>
    </message>
    <message>
        <source>Name a file NAME.json out of the folder .pgdiff beside the photos.</source>
        <translation>写真と同じ場所の「.pgdiff」フォルダーにあるファイル「名前.json」を指定してください。</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>そのバージョンを使用してください。</translation>
    </message>
    <message>
        <source>Put the photo back beside the folder .pgdiff.</source>
        <translation>写真を「.pgdiff」フォルダーと同じ場所に戻してください。</translation>
    </message>
    <message>
        <source>Cut the part out as a photo of its own first.</source>
        <translation>先にその部分を1枚の写真として切り抜いてください。</translation>
    </message>
    <message>
        <source>Name photos of the person as references instead.</source>
        <translation>代わりに、その人の写真を参照写真に指定してください。</translation>
    </message>
    <message>
        <source>Restore it in the window, or move its sidecar out of .pgdiff first.</source>
        <translation>プログラムのウィンドウで復元するか、先にサイドカーファイルを「.pgdiff」フォルダーの外に移動してください。</translation>
    </message>
    <message>
        <source>Compare it with a file that was exported as the sidecar says.</source>
        <translation>サイドカーファイルの内容どおりに書き出したファイルと比較してください。</translation>
    </message>
    <message>
        <source>Bring the photo back that was restored.</source>
        <translation>復元に使った元の写真を戻してください。</translation>
    </message>
    <message>
        <source>Put it back, beside the photo if you like.</source>
        <translation>ファイルを戻してください。写真と同じ場所でもかまいません。</translation>
    </message>
    <message>
        <source>Go on with it in that version, or begin again.</source>
        <translation>そのバージョンで続けるか、最初からやり直してください。</translation>
    </message>
    <message>
        <source>Move that file out of the way.</source>
        <translation>そのファイルを別の場所に移動してください。</translation>
    </message>
    <message>
        <source>Bring them back to this folder, or make them again.</source>
        <translation>候補をこのフォルダーに戻すか、作り直してください。</translation>
    </message>
    <message>
        <source>To keep both together, move the album where it can be written to.</source>
        <translation>まとめて保管するには、書き込みできる場所にアルバムを移動してください。</translation>
    </message>
    <message>
        <source>Compare its colours with the print.</source>
        <translation>色をプリントと見比べてください。</translation>
    </message>
    <message>
        <source>Compare it with the photo.</source>
        <translation>写真と見比べてください。</translation>
    </message>
    <message>
        <source>Save it as 16-bit TIFF first, to keep them all.</source>
        <translation>すべてのビットを維持するには、先に16ビットのTIFFで保存してください。</translation>
    </message>
    <message>
        <source>Compare the result&apos;s captions and names with the photo&apos;s.</source>
        <translation>結果のキャプションと名前を写真のものと見比べてください。</translation>
    </message>
    <message>
        <source>The photo keeps them: copy captions and names from there.</source>
        <translation>写真には残っています。キャプションと名前はそこからコピーしてください。</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>作成したプログラムで保存し直してください。</translation>
    </message>
    <message>
        <source>TIFF and PNG hold 16.</source>
        <translation>TIFFとPNGなら16ビットで保存できます。</translation>
    </message>
    <message>
        <source>TIFF holds it.</source>
        <translation>TIFFなら保存できます。</translation>
    </message>
    <message>
        <source>They stay in the original, which is left as it is.</source>
        <translation>元のファイルには残っており、元のファイルは変更されません。</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold it.</source>
        <translation>JPEGとTIFFなら保存できます。</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold them.</source>
        <translation>JPEGとTIFFなら保存できます。</translation>
    </message>
    <message>
        <source>JPEG holds it.</source>
        <translation>JPEGなら保存できます。</translation>
    </message>
    <message>
        <source>PNG holds them.</source>
        <translation>PNGなら保存できます。</translation>
    </message>
    <message>
        <source>TIFF and PNG hold it.</source>
        <translation>TIFFとPNGなら保存できます。</translation>
    </message>
    <message>
        <source>Move that file out of the way, and write the result again.</source>
        <translation>そのファイルを別の場所に移動し、もう一度結果を保存してください。</translation>
    </message>
    <message>
        <source>The photo&apos;s metadata hold when it was taken, where it says so.</source>
        <translation>撮影日時は、記載があれば写真のメタデータに残っています。</translation>
    </message>
    <message>
        <source>Restore faces first.</source>
        <translation>先に顔を復元してください。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose fewer photos, or give it away on a stick.</source>
        <translation>写真を減らすか、USB メモリーで渡してください。</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>このコンピューターにコピーして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Choose the file answers-NAME.json that was sent back.</source>
        <translation>返ってきたファイル「answers-名前.json」を選択してください。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>ファイルをもう一度送ってもらってください。</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>Give the name to another face if it fits one.</source>
        <translation>この名前に当てはまる顔がほかにあれば、その顔に付けてください。</translation>
    </message>
    <message>
        <source>The other answers were taken.</source>
        <translation>ほかの回答は反映しました。</translation>
    </message>
    <message>
        <source>Change it if they are right.</source>
        <translation>回答が正しければ、名前を変更してください。</translation>
    </message>
    <message>
        <source>The answers for other faces were taken.</source>
        <translation>ほかの顔への回答は反映しました。</translation>
    </message>
    <message>
        <source>Was it renamed or changed? Bring it back and import the answers again.</source>
        <translation>名前や内容が変更されていませんか？ 元に戻してから、もう一度回答を読み込んでください。</translation>
    </message>
    <message>
        <source>What was done is in its XMP all the same; another format may hold credentials.</source>
        <translation>処理内容はXMPに記録されています。別の形式ならコンテンツクレデンシャルを保存できることがあります。</translation>
    </message>
    <message>
        <source>Install the package for NVIDIA cards (cu130; older cards: cu126), or PyTorch with CUDA as the README shows.</source>
        <translation>NVIDIAカード用のパッケージ（cu130、古いカードはcu126）、またはREADMEの説明に従ってCUDA対応のPyTorchをインストールしてください。</translation>
    </message>
    <message>
        <source>Update the driver of the graphics card.</source>
        <translation>グラフィックスカードのドライバーを更新してください。</translation>
    </message>
    <message>
        <source>Install or update the driver of the graphics card, and restart the computer.</source>
        <translation>グラフィックスカードのドライバーをインストールまたは更新し、コンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>Install the build cu126 for older cards, or cu130 for newer ones.</source>
        <translation>古いカードにはcu126、新しいカードにはcu130のビルドをインストールしてください。</translation>
    </message>
    <message>
        <source>Restart the program to use it again.</source>
        <translation>再び使用するには、プログラムを再起動してください。</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>ほかのプログラムを終了して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Close other programs, or take fewer faces.</source>
        <translation>ほかのプログラムを終了するか、顔の数を減らしてください。</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>削除して、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Delete it, and take the file from the address in the catalog.</source>
        <translation>削除して、カタログに記載されたアドレスからファイルを入手してください。</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The names are: {names}.</source>
        <translation>使用できる名前：{names}。</translation>
    </message>
    <message>
        <source>Install pgdiff-desktop again.</source>
        <translation>pgdiff-desktopをインストールし直してください。</translation>
    </message>
    <message>
        <source>Delete it, and download or import another.</source>
        <translation>このモデルを削除し、別のモデルをダウンロードするか読み込んでください。</translation>
    </message>
    <message>
        <source>Use an ONNX model from 1 x 3 x {size} x {size} to the same, RGB in [-1, 1].</source>
        <translation>入力と出力が1 x 3 x {size} x {size}、RGBの値が[-1, 1]のONNXモデルを使用してください。</translation>
    </message>
    <message>
        <source>Remove it: then the judge that is included is used.</source>
        <translation>取り除いてください。同梱の判定モデルが使われます。</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, and try again.</source>
        <translation>接続とプロキシを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it.</source>
        <translation>完了するまで待つか、そのプログラムを停止してください。</translation>
    </message>
    <message>
        <source>Set certificate_file in settings.json to a PEM file, or to null.</source>
        <translation>settings.jsonのcertificate_fileに、PEMファイルまたはnullを設定してください。</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[onnx]&quot;; or delete the file.</source>
        <translation>pip install &quot;pgdiff-desktop[onnx]&quot; を実行してインストールするか、ファイルを削除してください。</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a newer driver may mend it.</source>
        <translation>操作は必要ありません。新しいドライバーで解決することがあります。</translation>
    </message>
    <message>
        <source>Use one of these: {choices}.</source>
        <translation>次のいずれかを使用してください：{choices}。</translation>
    </message>
    <message>
        <source>Use 0 to {most}, or a colour photo.</source>
        <translation>0から{most}までの値か、カラー写真を使用してください。</translation>
    </message>
    <message>
        <source>Use {low} to {high}.</source>
        <translation>{low}から{high}までの値を使用してください。</translation>
    </message>
    <message>
        <source>Check the connection and the proxy.</source>
        <translation>接続とプロキシを確認してください。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>移動または名前の変更がされていないか確認してください。</translation>
    </message>
    <message>
        <source>Open it as an album.</source>
        <translation>フォルダーをアルバムとして開いてください。</translation>
    </message>
    <message>
        <source>Draw a box around the face, or click its eyes (Faces menu).</source>
        <translation>顔を枠で囲むか、両目をクリックしてください（顔メニュー）。</translation>
    </message>
    <message>
        <source>Look for the faces again (Faces menu).</source>
        <translation>もう一度顔を検出してください（顔メニュー）。</translation>
    </message>
    <message>
        <source>Click its eyes (Faces menu).</source>
        <translation>両目をクリックしてください（顔メニュー）。</translation>
    </message>
    <message>
        <source>Remove this face, and show where it is again.</source>
        <translation>この顔の枠を取り除き、位置を指定し直してください。</translation>
    </message>
    <message>
        <source>Pick another photo.</source>
        <translation>別の写真を選択してください。</translation>
    </message>
    <message>
        <source>Add another photo of the person as a reference.</source>
        <translation>同じ人物の別の写真を参照として追加してください。</translation>
    </message>
    <message>
        <source>Take pages of a TIFF out as photos of their own (File menu); save the pictures of other files yourself.</source>
        <translation>TIFFのページは個別の写真として取り出せます（ファイルメニュー）。その他のファイルの画像は、別のプログラムで保存してください。</translation>
    </message>
    <message>
        <source>Export it as TIFF or PNG.</source>
        <translation>TIFFまたはPNGで書き出してください。</translation>
    </message>
    <message>
        <source>Close other programs, or choose the processor as the device in the preferences.</source>
        <translation>ほかのプログラムを終了するか、環境設定でデバイスにプロセッサを選択してください。</translation>
    </message>
    <message>
        <source>Update its driver, or choose the processor as the device in the preferences.</source>
        <translation>ドライバーを更新するか、環境設定でデバイスにプロセッサを選択してください。</translation>
    </message>
    <message>
        <source>Choose the automatic device in the preferences.</source>
        <translation>環境設定で自動のデバイスを選択してください。</translation>
    </message>
    <message>
        <source>Copy the diagnostics (Help menu) and report it.</source>
        <translation>診断情報をコピーして（ヘルプメニュー）、報告してください。</translation>
    </message>
    <message>
        <source>Download it, or bring it in a folder (Models).</source>
        <translation>ダウンロードするか、フォルダーから読み込んでください（モデルウィンドウ）。</translation>
    </message>
    <message>
        <source>Read it, and accept it where you download the model.</source>
        <translation>モデルをダウンロードする画面でライセンスを読み、同意してください。</translation>
    </message>
    <message>
        <source>Choose the folder of the files.</source>
        <translation>ファイルのあるフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The list of models says the names of the files.</source>
        <translation>ファイル名はモデルの一覧に記載されています。</translation>
    </message>
    <message>
        <source>Import it on the command line, as the README says.</source>
        <translation>READMEの説明に従って、コマンドラインで読み込んでください。</translation>
    </message>
    <message>
        <source>Try again later, or bring the file in a folder (Models).</source>
        <translation>後でもう一度試すか、ファイルをフォルダーから読み込んでください（モデルウィンドウ）。</translation>
    </message>
    <message>
        <source>Free some space, or choose another model folder in the preferences.</source>
        <translation>空き容量を増やすか、環境設定で別のモデルフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Correct the proxy in the preferences.</source>
        <translation>環境設定でプロキシを修正してください。</translation>
    </message>
    <message>
        <source>Correct it in the preferences or in settings.json.</source>
        <translation>環境設定またはsettings.jsonで修正してください。</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>pip install &quot;pgdiff-desktop[{extra}]&quot; を実行してインストールするか、環境設定で自動のランタイムを選択してください。</translation>
    </message>
    <message>
        <source>Uninstall the other onnxruntime first: pip uninstall {installed}; then: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>先に別のonnxruntimeをアンインストールし（pip uninstall {installed}）、次に pip install &quot;pgdiff-desktop[{extra}]&quot; を実行するか、環境設定で自動のランタイムを選択してください。</translation>
    </message>
    <message>
        <source>Choose the automatic runtime in the preferences.</source>
        <translation>環境設定で自動のランタイムを選択してください。</translation>
    </message>
    <message>
        <source>Add a photo of the same person.</source>
        <translation>同じ人物の写真を追加してください。</translation>
    </message>
    <message>
        <source>Choose a recipe that does, or remove the reference.</source>
        <translation>参照写真を使う処理方法を選択するか、参照写真を取り除いてください。</translation>
    </message>
    <message>
        <source>Paint the damage, or choose another recipe.</source>
        <translation>損傷箇所を塗るか、別の処理方法を選択してください。</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>別の処理方法を選択してください。</translation>
    </message>
    <message>
        <source>Choose another preset.</source>
        <translation>別のプリセットを選択してください。</translation>
    </message>
    <message>
        <source>Remove the painted damage, or choose another recipe.</source>
        <translation>マスクを消去するか、別の処理方法を選択してください。</translation>
    </message>
    <message>
        <source>Choose a face, or something to do to the photo.</source>
        <translation>顔を選択するか、写真に行う処理を選択してください。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Why nothing was exported</source>
        <translation>書き出せなかった理由</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was exported. Try again soon.</source>
        <translation>⚠ 最近の変更を保存できなかったため、何も書き出していません。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Photo that is being exported</source>
        <translation>書き出し中の写真</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進行状況</translation>
    </message>
    <message>
        <source>Summary of the export</source>
        <translation>書き出しの概要</translation>
    </message>
    <message>
        <source>Copy Summary</source>
        <translation>概要をコピー</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>失敗した写真を再試行</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export the Rest</source>
        <translation>残りを書き出す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Export restored photos</source>
        <translation>復元した写真の書き出し</translation>
    </message>
    <message>
        <source>Saving your latest changes…</source>
        <translation>最近の変更を保存しています…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation>キャンセルしました：{counts}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>フォルダー：{folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported with a warning, see their notes.</source>
        <translation>
            <numerusform>%n枚の写真を書き出しましたが、警告があります（備考を参照）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the current photo…</source>
        <translation>現在の写真の処理が終わると停止します…</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number}/{of}：{name}</translation>
    </message>
</context>
<context>
    <name>ExportOptionsPage</name>
    <message>
        <source>Also copy untouched photos</source>
        <translation>未編集の写真もコピー</translation>
    </message>
    <message>
        <source>Photos in which nothing was restored go along as they are; otherwise they are left out</source>
        <translation>復元箇所のない写真をそのままコピーします。オフの場合は対象外になります</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>書き出す内容</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Accept the proposed damage</source>
        <translation>提案された損傷箇所を採用</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>マスクに加えます。「元に戻す」で取り消せます</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>元と同じ</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>ビット深度</translation>
    </message>
    <message>
        <source>Same as the original, up to 16 bits per channel</source>
        <translation>元と同じ（チャンネルあたり最大16ビット）</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>チャンネルあたり8ビット</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Same quality as the original</source>
        <translation>元と同じ画質</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>JPEGとWebPの画質</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP, 50 to 100; higher makes larger files</source>
        <translation>JPEGとWebPの画質（50～100）。値が大きいほどファイルも大きくなります</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>If the file exists</source>
        <translation>同名のファイルがある場合</translation>
    </message>
    <message>
        <source>Add a number to the new file</source>
        <translation>新しいファイルに番号を付ける</translation>
    </message>
    <message>
        <source>Replace earlier results of this program</source>
        <translation>このプログラムの以前の結果を上書き</translation>
    </message>
    <message>
        <source>Your scans, and files of other programs, are never overwritten.</source>
        <translation>スキャン画像やほかのプログラムのファイルが上書きされることはありません。</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s date</source>
        <translation>写真の日付を維持</translation>
    </message>
    <message>
        <source>The exported file gets the date of the photo&apos;s file, so that folders sort both alike</source>
        <translation>フォルダーで元の写真と同じ順に並ぶように、書き出すファイルに元の写真ファイルの日付を付けます</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>ファイルの日付</translation>
    </message>
    <message>
        <source>Write it beside the photo</source>
        <translation>写真と同じ場所に保存</translation>
    </message>
    <message>
        <source>What was marked as damaged becomes a picture beside the photo: NAME.damage.png</source>
        <translation>損傷箇所のマスクを、写真と同じ場所に画像として保存します：名前.damage.png</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Write a map beside the photo</source>
        <translation>マップ画像を写真と同じ場所に保存</translation>
    </message>
    <message>
        <source>What was invented becomes a picture beside the photo, white on black: NAME.invented.png</source>
        <translation>推測で補った部分を、写真と同じ場所に黒地に白の画像として保存します：NAME.invented.png</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>推測部分</translation>
    </message>
    <message>
        <source>Longest side at most</source>
        <translation>長辺の上限</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>長辺のピクセル数</translation>
    </message>
    <message>
        <source>Smaller photos keep their size</source>
        <translation>これより小さい写真のサイズは変わりません</translation>
    </message>
    <message>
        <source>Folder of the exported photos</source>
        <translation>写真の書き出し先フォルダー</translation>
    </message>
    <message>
        <source>Choose the folder of the exported photos</source>
        <translation>写真の書き出し先フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Template for file names</source>
        <translation>ファイル名のテンプレート</translation>
    </message>
    <message>
        <source>{name}: name of the photo, {n}: a running number, {date}: the date it was taken</source>
        <translation>{name}：写真の名前、{n}：連番、{date}：撮影日</translation>
    </message>
    <message>
        <source>Insert the name of the photo</source>
        <translation>写真の名前を挿入</translation>
    </message>
    <message>
        <source>Insert a running number</source>
        <translation>連番を挿入</translation>
    </message>
    <message>
        <source>Insert the date the photo was taken</source>
        <translation>撮影日を挿入</translation>
    </message>
    <message>
        <source>Folder for exported photos</source>
        <translation>写真の書き出し先フォルダー</translation>
    </message>
    <message>
        <source>This format stores 8 bits per channel</source>
        <translation>この形式で保存できるのはチャンネルあたり8ビットです</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>例：{name}</translation>
    </message>
    <message>
        <source>⚠ The files need a name.</source>
        <translation>⚠ ファイル名を入力してください。</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {n} and {date} may be used in braces.</source>
        <translation>⚠ 波かっこで使えるのは{name}、{n}、{date}だけです。</translation>
    </message>
    <message>
        <source>⚠ A name may not contain / \ : * ? &quot; &lt; &gt; |</source>
        <translation>⚠ 名前に使えない文字：/ \ : * ? &quot; &lt; &gt; |</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Restore this face</source>
        <translation>この顔を復元</translation>
    </message>
    <message>
        <source>Restore this face, or leave it as it is</source>
        <translation>この顔を復元する、またはそのままにする</translation>
    </message>
    <message>
        <source>Actions for this face</source>
        <translation>この顔の操作</translation>
    </message>
    <message>
        <source>Apply to all faces</source>
        <translation>すべての顔に適用</translation>
    </message>
    <message>
        <source>Copy settings to selected photos</source>
        <translation>選択した写真に設定をコピー</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>顔の枠を取り除く</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>復元しています…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>待機中…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>未復元</translation>
    </message>
    <message>
        <source>Sharp already</source>
        <translation>すでに鮮明</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>元画像を使用</translation>
    </message>
    <message>
        <source>Candidate {number} of {count}</source>
        <translation>候補 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>FaceController</name>
    <message>
        <source>Select other photos in the album first, then copy the settings to them.</source>
        <translation>先にアルバムでほかの写真を選択してから、設定をコピーしてください。</translation>
    </message>
    <message numerus="yes">
        <source>Settings were copied to %n face(s).</source>
        <translation>
            <numerusform>設定を%n個の顔にコピーしました。</numerusform>
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
        <translation>もう一方の目をクリックしてください。BackSpaceキーで最初の目を取り消せます。</translation>
    </message>
    <message>
        <source>Click both eyes, or drag a box around the face. Esc cancels.</source>
        <translation>両目をクリックするか、顔の周りに枠をドラッグしてください。Escキーでキャンセルします。</translation>
    </message>
    <message>
        <source>Drag a box around the face, or click both eyes. Esc cancels.</source>
        <translation>顔の周りに枠をドラッグするか、両目をクリックしてください。Escキーでキャンセルします。</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Face {number}</source>
        <translation>顔 {number}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Add a face with a box (Ctrl+Shift+B)</source>
        <translation>枠で顔を追加（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>Add a face by its eyes (Ctrl+Shift+E)</source>
        <translation>目の位置で顔を追加（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Look for faces again (Ctrl+L)</source>
        <translation>顔をもう一度検出（Ctrl+L）</translation>
    </message>
    <message>
        <source>No photo open</source>
        <translation>写真が開かれていません</translation>
    </message>
    <message>
        <source>Open a folder of scans and choose a photo; its faces appear here.</source>
        <translation>スキャン画像のフォルダーを開いて写真を選択すると、写っている顔がここに表示されます。</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>顔を検出しています…</translation>
    </message>
    <message>
        <source>You can paint damage in the meantime.</source>
        <translation>その間に損傷箇所を塗ることができます。</translation>
    </message>
    <message>
        <source>Restores when the faces are found.</source>
        <translation>顔が検出されると復元が始まります。</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>写真を開いています…</translation>
    </message>
    <message>
        <source>Its faces appear here when it is open.</source>
        <translation>写真が開くと、写っている顔がここに表示されます。</translation>
    </message>
    <message>
        <source>Don&apos;t Restore</source>
        <translation>復元しない</translation>
    </message>
    <message>
        <source>Don&apos;t restore when the faces are found</source>
        <translation>顔が検出されても復元しない</translation>
    </message>
    <message>
        <source>Look for faces</source>
        <translation>顔を検出</translation>
    </message>
    <message>
        <source>Faces have not been looked for yet</source>
        <translation>顔の検出はまだ行われていません</translation>
    </message>
    <message>
        <source>Let the application find them.</source>
        <translation>プログラムが自動で検出できます。</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>枠を描く</translation>
    </message>
    <message>
        <source>Click both eyes</source>
        <translation>両目をクリック</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>顔が見つかりません</translation>
    </message>
    <message>
        <source>Mark one by hand: draw a box around it on the photo, or click both eyes.</source>
        <translation>手動で指定するには、写真の顔を枠で囲むか、両目をクリックしてください。</translation>
    </message>
    <message>
        <source>Restore every face that is switched on (Ctrl+Shift+Return)</source>
        <translation>オンになっている顔をすべて復元（Ctrl+Shift+Enter）</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n個の顔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation>
            <numerusform>%n個の顔を復元</numerusform>
        </translation>
    </message>
    <message>
        <source>All faces are sharp</source>
        <translation>すべての顔が鮮明です</translation>
    </message>
</context>
<context>
    <name>FamilyAnswers</name>
    <message>
        <source>Answers (*.json)</source>
        <translation>回答 (*.json)</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>回答を読み込む</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of {name} could not be taken.</source>
        <translation>
            <numerusform>{name}の回答のうち%n件を反映できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the details to see which.</source>
        <translation>どの回答かは、詳細をコピーしてご確認ください。</translation>
    </message>
    <message numerus="yes">
        <source>{name} answered for %n face(s).</source>
        <translation>
            <numerusform>{name}の回答を%n個の顔に反映しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) got a name.</source>
        <translation>
            <numerusform>%n個の顔に名前を付けました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>For the Family</source>
        <translation>家族向けページ</translation>
    </message>
    <message>
        <source>What the album is called on the page</source>
        <translation>ページに表示するアルバムの名前</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>アルバム</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Makes one page of the photos whose faces were restored. Your family opens it in any browser, on a phone, too, and says whether the faces still look like the people they knew.</source>
        <translation>顔を復元した写真を1つのページにまとめます。家族はパソコンやスマートフォンのブラウザーで開き、復元した顔が記憶の中の本人に似ているかどうかを答えられます。</translation>
    </message>
    <message>
        <source>Nothing is sent: you give the page away by mail or on a stick, and a small file comes back, which File &gt; Import Answers takes. The page holds faces and names: give it to those who may see them.</source>
        <translation>自動で送信されるものはありません。ページはメールやUSBメモリで渡し、返ってきた小さなファイルを「ファイル」メニューの「回答を読み込む」で読み込みます。ページには顔と名前が含まれるため、見てもよい人にだけ渡してください。</translation>
    </message>
    <message>
        <source>Ask the family</source>
        <translation>家族に聞く</translation>
    </message>
    <message>
        <source>Make the Page</source>
        <translation>ページを作成</translation>
    </message>
    <message numerus="yes">
        <source>The page is ready: %n photo(s), {megabytes} MB</source>
        <translation>
            <numerusform>ページを作成しました：%n枚の写真、{megabytes} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>Give this file away by mail or on a stick. What comes back is a file answers-NAME.json: take it with File &gt; Import Answers.</source>
        <translation>このファイルをメールやUSBメモリで渡してください。ファイル「answers-名前.json」が返ってきたら、「ファイル」メニューの「回答を読み込む」で読み込んでください。</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to pgdiff-desktop</source>
        <translation>pgdiff-desktopへようこそ</translation>
    </message>
    <message>
        <source>It brings the faces in old family photos back. Everything happens on this computer: no photo and nothing about you ever leaves it, and your scans are never changed.</source>
        <translation>古い家族写真の顔をよみがえらせます。すべての処理はこのコンピューター内で行われ、写真や個人に関する情報が外部に出ることはありません。スキャン画像が変更されることもありません。</translation>
    </message>
    <message>
        <source>Ready to work, without a network</source>
        <translation>ネットワークなしで、すぐに使えます</translation>
    </message>
    <message>
        <source>The starter models come with the program and are free for any use. They work on faces of 256 px, which is as much as most small prints hold.</source>
        <translation>標準モデルはプログラムに同梱されており、どのような用途にも自由に使えます。顔を256 pxで処理し、ほとんどの小さなプリントにはこれで十分です。</translation>
    </message>
    <message>
        <source>Larger models for larger scans</source>
        <translation>高解像度のスキャン画像には大型モデル</translation>
    </message>
    <message>
        <source>The published models work on faces of 512 px and bring back finer detail. They are made by others, who allow private, non-commercial use only: you read their licences before the download begins.</source>
        <translation>公開されている大型モデルは顔を512 pxで処理し、より細かな部分まで復元します。第三者が作成したもので、個人的かつ非商用の利用だけが認められています。ダウンロードの前にライセンスを確認していただきます。</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>ダウンロードの進行状況</translation>
    </message>
    <message>
        <source>Open a Folder of Scans…</source>
        <translation>スキャン画像のフォルダーを開く…</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>スキャン画像のフォルダーを開く</translation>
    </message>
    <message>
        <source>Look Around First</source>
        <translation>まず画面を見てみる</translation>
    </message>
    <message>
        <source>Continue to the window</source>
        <translation>メインウィンドウに進む</translation>
    </message>
    <message>
        <source>{have} of {of} downloaded. You can start working in the meantime.</source>
        <translation>{of}のうち{have}をダウンロードしました。その間に作業を始められます。</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>ダウンロードをキャンセル</translation>
    </message>
    <message>
        <source>They are installed, and will be used.</source>
        <translation>インストール済みで、使用されます。</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>ダウンロード（{size}）…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Open a folder of scans</source>
        <translation>スキャン画像のフォルダーを開く</translation>
    </message>
    <message>
        <source>A folder is an album. Open it from the File menu, or drop it on the window. Your scans are never changed: what you decide is kept beside them, in a folder named .pgdiff.</source>
        <translation>フォルダーがそのままアルバムになります。「ファイル」メニューから開くか、ウィンドウにドロップしてください。スキャン画像が変更されることはありません。編集内容は、同じ場所の「.pgdiff」フォルダーに保存されます。</translation>
    </message>
    <message>
        <source>Mark the damage</source>
        <translation>損傷箇所を塗る</translation>
    </message>
    <message>
        <source>Paint over cracks and stains with the brush (B), or let Find Scratches propose them. Only what is marked is filled in. A photo without cracks needs no marks.</source>
        <translation>ひび割れやしみをブラシ（B）で塗ってください。「傷を検出」で損傷箇所を提案させることもできます。補完されるのは塗った箇所だけです。傷のない写真では、塗る必要はありません。</translation>
    </message>
    <message>
        <source>Choose a recipe for each face</source>
        <translation>顔ごとに処理方法を選択</translation>
    </message>
    <message>
        <source>Faces are found when a photo is opened; each has a card on the right. The list of recipes shows what each needs and what it invents. With a sharp photo of the same person, the face keeps its likeness.</source>
        <translation>写真を開くと顔が検出され、それぞれのパネルが右側に表示されます。処理方法のリストで、必要なものと、推測で補われる部分を確認できます。同じ人物の鮮明な写真があれば、その人らしさが保たれます。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore one face (Ctrl+Return), the photo, or the whole album. The queue works in the background; you can go on with other photos, and it continues after a restart.</source>
        <translation>1つの顔（Ctrl+Enter）、写真、またはアルバム全体を復元できます。キューはバックグラウンドで処理されるので、その間にほかの写真の作業を続けられます。プログラムを再起動しても続きから処理されます。</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>比較して選択</translation>
    </message>
    <message>
        <source>Every run adds candidates, and the original stays one of them. Choose with the keys 0 (the original) to 9, and hold C to see the photo as it was.</source>
        <translation>復元するたびに候補が追加され、元画像もいつでも選択できます。0（元画像）～9のキーで選択し、Cキーを押している間は元の写真が表示されます。</translation>
    </message>
    <message>
        <source>Export copies</source>
        <translation>コピーを書き出す</translation>
    </message>
    <message>
        <source>Export writes restored copies in a folder of your choice, never over a scan. Each file says what was restored, and how.</source>
        <translation>書き出しでは、選択したフォルダーに復元後のコピーを保存します。スキャン画像が上書きされることはありません。各ファイルには、何をどのように復元したかが記録されます。</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>基本の使い方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーを選択</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>Folders of the album</source>
        <translation>アルバムのフォルダー</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder}, {photos}</source>
        <translation>{folder}、{photos}</translation>
    </message>
</context>
<context>
    <name>HintLayer</name>
    <message>
        <source>Clear Colours</source>
        <translation>色をすべて消去</translation>
    </message>
</context>
<context>
    <name>HintMenu</name>
    <message>
        <source>Other Colour…</source>
        <translation>その他の色…</translation>
    </message>
    <message>
        <source>Clear All Colours</source>
        <translation>色をすべて消去</translation>
    </message>
    <message>
        <source>Colour to paint</source>
        <translation>塗る色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>紺</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>水色</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>暗い赤</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>明るい肌</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>濃い肌</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>ブロンド</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>茶</translation>
    </message>
    <message>
        <source>Beige</source>
        <translation>ベージュ</translation>
    </message>
    <message>
        <source>Grey, without colour</source>
        <translation>グレー（無彩色）</translation>
    </message>
    <message>
        <source>Colour to Paint</source>
        <translation>塗る色</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>the same person: {chance} of 100</source>
        <translation>同じ人物：100のうち{chance}</translation>
    </message>
    <message>
        <source>perhaps the same person: {chance} of 100</source>
        <translation>同じ人物かも：100のうち{chance}</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>別人？ 本人は100のうち{chance}</translation>
    </message>
    <message>
        <source>person: cannot tell</source>
        <translation>人物：判定できません</translation>
    </message>
    <message>
        <source>Faces of children change too much for the judge to tell whether this is the person.</source>
        <translation>子どもの顔は変化が大きいため、本人かどうかを判定できません。</translation>
    </message>
    <message>
        <source>The photo shows too little to tell whether this is the person.</source>
        <translation>写真から分かることが少なすぎるため、本人かどうかを判定できません。</translation>
    </message>
    <message>
        <source>Compared with the reference: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>参照写真との比較：これほど似た2枚の写真は、100組のうち{chance}組（{low}～{high}組）が同じ人物です。</translation>
    </message>
    <message>
        <source>Compared with other photos of the person: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>この人物のほかの写真との比較：これほど似た2枚の写真は、100組のうち{chance}組（{low}～{high}組）が同じ人物です。</translation>
    </message>
    <message>
        <source>Compared with the photo, as far as it shows anything: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>元の写真から分かる範囲での比較：これほど似た2枚の写真は、100組のうち{chance}組（{low}～{high}組）が同じ人物です。</translation>
    </message>
    <message>
        <source>Every candidate is probably somebody else, so the original is kept. Add a reference, choose less strength, or paint less damage.</source>
        <translation>どの候補もおそらく別人のため、元画像を使用します。参照写真を追加するか、強さを下げるか、塗る損傷箇所を減らしてください。</translation>
    </message>
    <message>
        <source>Suggested: {recipe}</source>
        <translation>おすすめ：{recipe}</translation>
    </message>
    <message>
        <source>Suggested: {recipe}, about {time}</source>
        <translation>おすすめ：{recipe}、約{time}</translation>
    </message>
    <message>
        <source>This face is sharp already: restoring all faces leaves it as it is.</source>
        <translation>この顔はすでに鮮明です。すべての顔を復元しても、そのまま残ります。</translation>
    </message>
    <message>
        <source>Both eyes are damaged: what comes back is invented. A reference helps.</source>
        <translation>両目が損傷しているため、復元結果は推測になります。参照写真があると役立ちます。</translation>
    </message>
    <message>
        <source>This face has very few pixels: what comes back is mostly invented. A reference helps.</source>
        <translation>この顔はピクセル数がとても少ないため、復元結果の大部分は推測になります。参照写真があると役立ちます。</translation>
    </message>
    <message>
        <source>Seen from the side: what comes back may not be the person.</source>
        <translation>横向きのため、復元結果が本人に似ていないことがあります。</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>What to do next</source>
        <translation>次の操作</translation>
    </message>
</context>
<context>
    <name>Invented</name>
    <message>
        <source>Eyes</source>
        <translation>目</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>口</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>肌</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>髪</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>partly invented</source>
        <translation>一部推測</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>推測</translation>
    </message>
    <message>
        <source>{region}: {degree} ({percent}%)</source>
        <translation>{region}：{degree}（{percent}%）</translation>
    </message>
</context>
<context>
    <name>InventedLegend</name>
    <message>
        <source>What was invented</source>
        <translation>推測で補った部分</translation>
    </message>
    <message>
        <source>Partly invented</source>
        <translation>一部推測</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>推測</translation>
    </message>
    <message>
        <source>The rest is as the photo says</source>
        <translation>それ以外は写真のとおりです</translation>
    </message>
    <message>
        <source>Working out what was invented…</source>
        <translation>推測で補った部分を調べています…</translation>
    </message>
    <message>
        <source>Nothing was restored in this photo yet.</source>
        <translation>この写真では、まだ何も復元されていません。</translation>
    </message>
    <message>
        <source>{face}: as it is in the photo</source>
        <translation>{face}：写真のまま</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>These models may not be used commercially</source>
        <translation>これらのモデルは商用利用できません</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>モデルとライセンス</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
    <message>
        <source>I have read the licence, and I accept it</source>
        <translation>ライセンスを読み、同意します</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Accept the licence and download</source>
        <translation>ライセンスに同意してダウンロード</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</source>
        <translation>{role}（{file}、{size}）：&lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>{licence}: the text is at {url}</source>
        <translation>{licence}の本文：{url}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{folder} (missing)</source>
        <translation>{folder}（見つかりません）</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>表示倍率</translation>
    </message>
    <message>
        <source>The photos of the album. Those that are selected can be restored together.</source>
        <translation>アルバムの写真です。選択した写真をまとめて復元できます。</translation>
    </message>
    <message>
        <source>The open photo. What you paint here is invented anew; the file stays as it is.</source>
        <translation>開いている写真です。ここで塗った部分は新しく作り直されます。ファイル自体は変更されません。</translation>
    </message>
    <message>
        <source>Tools for the damage in the photo: paint it, or let it be proposed.</source>
        <translation>写真の損傷を扱うツールです。自分で塗るか、自動で提案させることができます。</translation>
    </message>
    <message>
        <source>What is done to the whole photo, beside its faces.</source>
        <translation>顔のほかに、写真全体に行う処理です。</translation>
    </message>
    <message>
        <source>The faces of the photo: how each is restored, and which candidate is chosen.</source>
        <translation>写真の中の顔です。顔ごとに処理方法を設定し、候補を選択します。</translation>
    </message>
    <message>
        <source>The faces that wait to be restored, and what became of the others.</source>
        <translation>復元を待っている顔と、処理の終わった顔の結果です。</translation>
    </message>
    <message>
        <source>What you should know, and what to do about it.</source>
        <translation>お知らせと、その対処方法です。</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Photo that is being worked on</source>
        <translation>処理中の写真</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>処理しています…</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was made. Try again soon.</source>
        <translation>⚠ 最近の変更を保存できなかったため、何も作成していません。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number}/{of}：{name}</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>Erase</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>Brush Stroke</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Erase Line</source>
        <translation>直線を消す</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Erase Area</source>
        <translation>範囲を消す</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Erase Rectangle</source>
        <translation>長方形を消す</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Grow Damage</source>
        <translation>マスクを拡張</translation>
    </message>
    <message>
        <source>Shrink Damage</source>
        <translation>マスクを縮小</translation>
    </message>
    <message>
        <source>Feather Damage</source>
        <translation>マスクの境界をぼかす</translation>
    </message>
    <message>
        <source>Invert Damage</source>
        <translation>マスクを反転</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>マスクを読み込み</translation>
    </message>
    <message>
        <source>Accept Scratches</source>
        <translation>検出した傷をマスクに追加</translation>
    </message>
    <message>
        <source>Clear Damage</source>
        <translation>マスクをすべて消去</translation>
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
        <translation>拡張、縮小、境界のぼかしに使うピクセル数</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>拡張(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Shrink</source>
        <translation>縮小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>境界をぼかす(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>反転(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>すべて消去(&amp;C)</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>読み込み(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>ピクセル数</translation>
    </message>
    <message>
        <source>Pictures (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</source>
        <translation>画像 (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>マスクを読み込み</translation>
    </message>
    <message>
        <source>Export Damage</source>
        <translation>マスクを書き出し</translation>
    </message>
    <message>
        <source>damage.png</source>
        <translation>マスク.png</translation>
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
        <translation>写真を開いている途中です。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>元に戻す：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>やり直し：{step}(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;Photos…</source>
        <translation>写真を開く(&amp;P)…</translation>
    </message>
    <message>
        <source>Recent &amp;Albums</source>
        <translation>最近使ったアルバム(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Split Page…</source>
        <translation>ページを分割(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Crop and Straighten…</source>
        <translation>切り抜きと傾き補正(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Take Out Pages…</source>
        <translation>ページを取り出す(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Before and After…</source>
        <translation>復元前後の比較(&amp;B)…</translation>
    </message>
    <message>
        <source>For the Fa&amp;mily…</source>
        <translation>家族向けページ(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Import Answers…</source>
        <translation>回答を読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Pro&amp;venance…</source>
        <translation>来歴(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy Settings to Selected Photos</source>
        <translation>選択した写真に設定をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>環境設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>ウィンドウに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>100%表示(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Compare with Slider</source>
        <translation>スライダーで比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>並べて表示(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;Damage</source>
        <translation>マスクを表示(&amp;D)</translation>
    </message>
    <message>
        <source>Shows what is repaired as damage, with every tool. While you paint it, it is shown anyway.</source>
        <translation>損傷として修復される箇所を、どのツールでも表示します。塗っている間は常に表示されます。</translation>
    </message>
    <message>
        <source>Show &amp;What Was Invented</source>
        <translation>推測で補った部分を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Hatches what the restored photo shows and the original does not say.</source>
        <translation>復元後の写真に写っていて、元画像からは分からない部分を斜線で示します。</translation>
    </message>
    <message>
        <source>Show Face &amp;Boxes</source>
        <translation>顔の枠を表示(&amp;B)</translation>
    </message>
    <message>
        <source>P&amp;eople of the Album…</source>
        <translation>アルバムの人物(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Next Photo</source>
        <translation>次の写真(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Photo</source>
        <translation>前の写真(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>フルスクリーン(&amp;U)</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>顔(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Look for Faces Again</source>
        <translation>顔をもう一度検出(&amp;L)</translation>
    </message>
    <message>
        <source>Add Face with a &amp;Box</source>
        <translation>枠で顔を追加(&amp;B)</translation>
    </message>
    <message>
        <source>Add Face by Its &amp;Eyes</source>
        <translation>目の位置で顔を追加(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove Face</source>
        <translation>顔の枠を取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>Restore &amp;Face</source>
        <translation>顔を復元(&amp;F)</translation>
    </message>
    <message>
        <source>Restore &amp;All Faces</source>
        <translation>すべての顔を復元(&amp;A)</translation>
    </message>
    <message>
        <source>Restore &amp;Selected Photos</source>
        <translation>選択した写真を復元(&amp;S)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Face</source>
        <translation>次の顔(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Face</source>
        <translation>前の顔(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>キュー(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel All</source>
        <translation>すべてキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>基本の使い方(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>これは何？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>ログフォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostics</source>
        <translation>診断情報をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About pgdiff-desktop</source>
        <translation>pgdiff-desktopについて(&amp;A)</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command}（{key}）</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model files</source>
        <translation>モデルファイル</translation>
    </message>
    <message>
        <source>Download All ({size})</source>
        <translation>すべてダウンロード（{size}）</translation>
    </message>
    <message>
        <source>Download all large models</source>
        <translation>大型モデルをすべてダウンロード</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>non-commercial</source>
        <translation>非商用</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未インストール</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>同梱</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>Progress of {file}</source>
        <translation>{file}の進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>{name}のダウンロードをキャンセル</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>ダウンロード…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>{name}をダウンロード</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Face model</source>
        <translation>顔モデル</translation>
    </message>
    <message>
        <source>knows what faces look like</source>
        <translation>顔の特徴を学習済みです</translation>
    </message>
    <message>
        <source>Restorer</source>
        <translation>復元モデル</translation>
    </message>
    <message>
        <source>removes blur and noise from a face</source>
        <translation>顔のぼけとノイズを取り除きます</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>推定モデル</translation>
    </message>
    <message>
        <source>makes the sharp, complete face that restoring starts from</source>
        <translation>復元の出発点となる、鮮明で欠けのない顔を作ります</translation>
    </message>
    <message>
        <source>Colouriser</source>
        <translation>カラー化モデル</translation>
    </message>
    <message>
        <source>estimates the colours of a black-and-white photo</source>
        <translation>白黒写真の色を推定します</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>類似性モデル</translation>
    </message>
    <message>
        <source>keeps the likeness of a reference photo</source>
        <translation>参照写真の人物らしさを保ちます</translation>
    </message>
    <message>
        <source>Identity judge</source>
        <translation>同一人物判定モデル</translation>
    </message>
    <message>
        <source>says whether a restored face is still the same person</source>
        <translation>復元した顔が同じ人物のままかどうかを判定します</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>顔検出モデル</translation>
    </message>
    <message>
        <source>finds faces in a photo</source>
        <translation>写真の中の顔を見つけます</translation>
    </message>
    <message>
        <source>Face parser</source>
        <translation>顔領域分割モデル</translation>
    </message>
    <message>
        <source>finds the outline of face and hair for pasting back</source>
        <translation>復元した顔を写真に戻すために、顔と髪の輪郭を見つけます</translation>
    </message>
    <message>
        <source>Scratch detector</source>
        <translation>傷検出モデル</translation>
    </message>
    <message>
        <source>proposes damaged areas</source>
        <translation>損傷箇所を提案します</translation>
    </message>
    <message>
        <source>Clean-up model</source>
        <translation>クリーンアップモデル</translation>
    </message>
    <message>
        <source>takes noise and blocks off the whole photo, and enlarges it</source>
        <translation>写真全体のノイズとJPEGノイズを取り除き、拡大します</translation>
    </message>
    <message>
        <source>Inpainting model</source>
        <translation>補完モデル</translation>
    </message>
    <message>
        <source>fills large holes of the whole photo</source>
        <translation>写真全体の大きな欠損を埋めます</translation>
    </message>
    <message>
        <source>Perceptual features</source>
        <translation>知覚特徴モデル</translation>
    </message>
    <message>
        <source>for finer detail</source>
        <translation>より細かな描写のために使われます</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>判別モデル</translation>
    </message>
    <message>
        <source>Starter models, included with pgdiff-desktop</source>
        <translation>標準モデル（pgdiff-desktopに同梱）</translation>
    </message>
    <message>
        <source>Large models, for faces of 512 px</source>
        <translation>大型モデル（512 pxの顔用）</translation>
    </message>
    <message>
        <source>Estimators, for sharper faces of 512 px</source>
        <translation>推定モデル（512 pxの顔をより鮮明に）</translation>
    </message>
    <message>
        <source>Shared helper models</source>
        <translation>共通の補助モデル</translation>
    </message>
    <message>
        <source>Quality enhancement, for the command line only</source>
        <translation>画質向上（コマンドライン専用）</translation>
    </message>
    <message>
        <source>Always available, and free for any use. They work on faces of 256 px.</source>
        <translation>常に利用でき、どのような用途にも自由に使えます。顔を256 pxで処理します。</translation>
    </message>
    <message>
        <source>For scans in which a face covers more than 256 px. Private, non-commercial use only.</source>
        <translation>顔が256 pxより大きく写っているスキャン画像用です。個人的かつ非商用の利用に限ります。</translation>
    </message>
    <message>
        <source>One of them is enough: the first that is installed is used. Private, non-commercial use only.</source>
        <translation>1つあれば十分です。最初に見つかったインストール済みのモデルが使われます。個人的かつ非商用の利用に限ります。</translation>
    </message>
    <message>
        <source>Larger detectors find more faces; none is required.</source>
        <translation>大型の検出モデルはより多くの顔を見つけます。どれも必須ではありません。</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>サイズ不明</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>{size}超</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Folder of the downloaded models</source>
        <translation>ダウンロードしたモデルのフォルダー</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>デバイスとメモリ</translation>
    </message>
    <message>
        <source>Likeness of restored faces</source>
        <translation>復元された顔の似ている度合い</translation>
    </message>
    <message>
        <source>Result of the last action</source>
        <translation>最後の操作の結果</translation>
    </message>
    <message>
        <source>Working on the model files</source>
        <translation>モデルファイルを処理しています</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Open the folder of the models</source>
        <translation>モデルのフォルダーを開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Choose another folder for the models</source>
        <translation>モデルの別のフォルダーを選択</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Downloaded to</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>似ている度合い</translation>
    </message>
    <message>
        <source>Of 120 faces that the included models had never seen, every group of people came back more alike than its photos were; women and people above 65 gained least.</source>
        <translation>付属のモデルが見たことのない120人の顔では、どのグループの人も元の写真より本人に似た顔になりました。向上が最も小さかったのは女性と65歳を超える人です。</translation>
    </message>
    <message>
        <source>Import from Folder…</source>
        <translation>フォルダーから読み込み…</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>フォルダーからモデルを読み込み</translation>
    </message>
    <message>
        <source>Import models that were downloaded on another computer</source>
        <translation>別のコンピューターでダウンロードしたモデルを読み込み</translation>
    </message>
    <message>
        <source>Verify All</source>
        <translation>すべて検証</translation>
    </message>
    <message>
        <source>Verify all models</source>
        <translation>すべてのモデルを検証</translation>
    </message>
    <message>
        <source>Compare size and hash of every installed model</source>
        <translation>インストール済みのすべてのモデルのサイズとハッシュ値を確認</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Folder with model files</source>
        <translation>モデルファイルのあるフォルダー</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>ダウンロードしたモデルのフォルダー</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n個のモデルを読み込みました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) verified.</source>
        <translation>
            <numerusform>%n個のモデルを検証しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>How many candidates are sampled at once</source>
        <translation>一度に作成する候補の数</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>Preset and number of candidates</source>
        <translation>プリセットと候補の数</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n個の候補</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>この人物の名前</translation>
    </message>
    <message>
        <source>Who this is; the name is written into the results, too</source>
        <translation>この人物の名前。結果のファイルにも書き込まれます</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Unexpected error: {error}</source>
        <translation>予期しないエラー：{error}</translation>
    </message>
    <message>
        <source>Try again. If the error comes back, copy the details and report it.</source>
        <translation>もう一度お試しください。エラーが繰り返される場合は、詳細をコピーして報告してください。</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>次の通知</translation>
    </message>
    <message>
        <source>Dismiss All</source>
        <translation>すべて閉じる</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>このメッセージをコピー</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>(%n time(s))</source>
        <translation>
            <numerusform>（%n回）</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The processor computes instead of the graphics card.</source>
        <translation>グラフィックスカードの代わりにプロセッサで計算しています。</translation>
    </message>
    <message>
        <source>A face is very small or seen from the side: what comes back may not be the person.</source>
        <translation>顔がとても小さいか横向きのため、復元結果が本人に似ていないことがあります。</translation>
    </message>
    <message>
        <source>A face has finer detail than these models see: it was kept. Larger models see more.</source>
        <translation>顔がこれらのモデルの処理能力より細かく写っているため、元の細部を維持しました。大型モデルならより細かく処理できます。</translation>
    </message>
    <message>
        <source>Only faces are coloured; the colours are invented.</source>
        <translation>顔だけをカラー化しました。色は推測によるもので、実際とは異なることがあります。</translation>
    </message>
    <message>
        <source>The whole photo is coloured; the colours are invented.</source>
        <translation>写真全体をカラー化しました。色は推測によるもので、実際とは異なることがあります。</translation>
    </message>
    <message>
        <source>The photo has colours already and kept them; ask for whole-photo colour to colour it anew.</source>
        <translation>写真にはすでに色があり、その色を維持しました。色を付け直すには、「カラー」で「写真全体」を選択してください。</translation>
    </message>
    <message>
        <source>This looks like a negative: it can be inverted in the Photo card.</source>
        <translation>ネガのようです。「写真」パネルで反転できます。</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling.</source>
        <translation>この処理方法では、これらのモデルはノイズから顔を生成しないため、サンプリングなしで復元しました。</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling, and colours were put on a face that has none.</source>
        <translation>この処理方法では、これらのモデルはノイズから顔を生成しないため、サンプリングなしで復元し、色のない顔をカラー化しました。</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: colours were put on a face that has none.</source>
        <translation>この処理方法では、これらのモデルはノイズから顔を生成しないため、色のない顔のカラー化だけを行いました。</translation>
    </message>
    <message>
        <source>Without sampling, all candidates of a face are alike.</source>
        <translation>サンプリングなしでは、1つの顔の候補はすべて同じになります。</translation>
    </message>
    <message>
        <source>No damage is painted on a face, so it was left as it is.</source>
        <translation>損傷箇所が塗られていない顔は、そのまま残しました。</translation>
    </message>
    <message>
        <source>A face could not be cut out and was left as it is.</source>
        <translation>切り出せない顔があり、そのまま残しました。</translation>
    </message>
    <message>
        <source>The memory was short: fewer faces were sampled at once.</source>
        <translation>メモリが足りないため、一度に計算する顔の数を減らしました。</translation>
    </message>
    <message>
        <source>Not enough memory on the graphics card: what does not fit, the processor computes until the program is restarted.</source>
        <translation>グラフィックスカードのメモリが足りないため、プログラムを再起動するまで、収まらない分はプロセッサで計算します。</translation>
    </message>
    <message>
        <source>Half precision spoiled a face, so it was computed again in full precision.</source>
        <translation>半精度では顔が正しく復元されなかったため、全精度で計算し直しました。</translation>
    </message>
    <message>
        <source>Half precision gives wrong values on this device: full precision is used from now on, which takes longer.</source>
        <translation>このデバイスでは半精度の計算結果が正しくないため、今後は全精度を使用します。処理時間は長くなります。</translation>
    </message>
    <message>
        <source>The chosen runtime could not be used: PyTorch computed the networks.</source>
        <translation>選択したランタイムを使用できないため、PyTorchで計算しました。</translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更の割合</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>下に表示</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>書き出し済み</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>{percent}%未満</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Nothing was chosen for it, so it is the same as the original.</source>
        <translation>何も選択されていないため、元画像と同じです。</translation>
    </message>
    <message>
        <source>Written as {name}.</source>
        <translation>{name}として保存しました。</translation>
    </message>
    <message>
        <source>Its damage is {name}.</source>
        <translation>マスク：{name}。</translation>
    </message>
    <message>
        <source>What was invented is {name}.</source>
        <translation>推測で補った部分：{name}。</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored: {names}.</source>
        <translation>
            <numerusform>%n個の顔を復元しました：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored.</source>
        <translation>
            <numerusform>%n個の顔を復元しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Result of each photo</source>
        <translation>写真ごとの結果</translation>
    </message>
</context>
<context>
    <name>OverlayMenu</name>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Opacity of the damage</source>
        <translation>マスクの不透明度</translation>
    </message>
    <message>
        <source>Colour of the damage</source>
        <translation>マスクの色</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Pages of {photo}</source>
        <translation>{photo}のページ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Space takes a page out, or leaves it.</source>
        <translation>スペースキーでページの選択と解除を切り替えます。</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>ページ {number}</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>選択をすべて解除</translation>
    </message>
    <message>
        <source>Checked pages become photos of their own beside the file. The file itself is not changed.</source>
        <translation>選択したページは、個別の写真としてファイルと同じ場所に保存されます。元のファイルは変更されません。</translation>
    </message>
    <message>
        <source>Page {number} cannot be read</source>
        <translation>ページ {number}を読み込めません</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Split {photo}</source>
        <translation>{photo}を分割</translation>
    </message>
    <message>
        <source>Crop and Straighten {photo}</source>
        <translation>{photo}の切り抜きと傾き補正</translation>
    </message>
    <message>
        <source>Looking for the photos…</source>
        <translation>写真を検出しています…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a rectangle, or draw one</source>
        <translation>長方形を追加するか、ドラッグして描きます</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Remove the rectangle (Del)</source>
        <translation>長方形を取り除く（Delete）</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>回転角度</translation>
    </message>
    <message>
        <source>No separate photos were found. Draw a rectangle around each of them.</source>
        <translation>個別の写真が見つかりませんでした。写真を1枚ずつ長方形で囲んでください。</translation>
    </message>
    <message>
        <source>No border was found. Pull the edges to where the photo ends.</source>
        <translation>余白が見つかりませんでした。写真の端まで辺をドラッグしてください。</translation>
    </message>
    <message>
        <source>Correct what was found by its handles. The scan itself is not changed.</source>
        <translation>検出結果はハンドルで修正できます。スキャン画像自体は変更されません。</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>写真 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Scan</source>
        <translation>スキャン画像</translation>
    </message>
    <message>
        <source>Arrow keys move the selected photo, with Shift they size it; [ and ] turn it.</source>
        <translation>矢印キーで選択した写真を移動し、Shiftキーと一緒に押すとサイズを変更します。[ と ] で回転します。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Seen once</source>
        <translation>一度だけ写っている人物</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>人物 {number}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of the Album</source>
        <translation>アルバムの人物</translation>
    </message>
    <message>
        <source>New Person</source>
        <translation>新しい人物</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>この人物の名前</translation>
    </message>
    <message>
        <source>Show Photos</source>
        <translation>写真を表示</translation>
    </message>
    <message>
        <source>Shows only the photos of this person in the album</source>
        <translation>アルバムでこの人物の写真だけを表示</translation>
    </message>
    <message>
        <source>Move To…</source>
        <translation>別の人物に移動…</translation>
    </message>
    <message>
        <source>Same Person As…</source>
        <translation>同じ人物としてまとめる…</translation>
    </message>
    <message>
        <source>Moves all faces of this person to another one</source>
        <translation>この人物の顔をすべて別の人物に移動</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>検出の終わった写真</translation>
    </message>
    <message>
        <source>What tells people apart stays in this computer&apos;s cache. The album keeps only names, and who you say is one person.</source>
        <translation>人物を見分けるためのデータは、このコンピューターのキャッシュにだけ残ります。アルバムに保存されるのは、名前と、同じ人物だという指定だけです。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Select faces to name them</source>
        <translation>名前を付ける顔を選択</translation>
    </message>
    <message>
        <source>Who is {person}?</source>
        <translation>{person}は誰ですか？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>顔を検出しています：写真 {number}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Photo(s)</source>
        <translation>
            <numerusform>%n枚の写真で顔を検出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still compared.</source>
        <translation>
            <numerusform>%n枚の写真の比較がまだ終わっていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>%n枚の写真を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the faces of this album…</source>
        <translation>このアルバムの顔を調べています…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the photos of this album yet. Look for them, and the faces are grouped by person.</source>
        <translation>このアルバムの写真では、顔の検出がまだ行われていません。検出すると、顔が人物ごとにまとめられます。</translation>
    </message>
    <message>
        <source>No photo of this album shows a face.</source>
        <translation>このアルバムの写真には、顔が写っていません。</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>元に戻す：{step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>やり直し：{step}</translation>
    </message>
    <message>
        <source>Name {person}</source>
        <translation>名前を「{person}」にする</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>名前を取り除く</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Face(s)</source>
        <translation>
            <numerusform>%n個の顔を移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>別の人物に移動</translation>
    </message>
    <message>
        <source>Open Photo</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>{person} ({count})</source>
        <translation>{person}（{count}）</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People of the album</source>
        <translation>アルバムの人物</translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message>
        <source>Faces of this person</source>
        <translation>この人物の顔</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>What is done to the whole photo</source>
        <translation>写真全体に対する処理</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>写真をそのままにする</translation>
    </message>
    <message>
        <source>Updating the preview…</source>
        <translation>プレビューを更新しています…</translation>
    </message>
    <message>
        <source>Photo: {stages}</source>
        <translation>写真：{stages}</translation>
    </message>
</context>
<context>
    <name>PhotoCommands</name>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Rotate the View Left</source>
        <translation>表示を左に回転</translation>
    </message>
    <message>
        <source>Rotate the View Right</source>
        <translation>表示を右に回転</translation>
    </message>
    <message>
        <source>Show in File Manager</source>
        <translation>ファイルマネージャーで表示</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Dismiss the Failed Attempt</source>
        <translation>失敗の通知を閉じる</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>結果を取り除く</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>評価</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>星%nつ</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>評価なし</translation>
    </message>
</context>
<context>
    <name>PhotoController</name>
    <message>
        <source>Opening {photo}…</source>
        <translation>{photo}を開いています…</translation>
    </message>
    <message>
        <source>{photo} cannot be opened</source>
        <translation>{photo}を開けません</translation>
    </message>
    <message>
        <source>Take Out Pages…</source>
        <translation>ページを取り出す…</translation>
    </message>
</context>
<context>
    <name>PhotoFaces</name>
    <message>
        <source>The face was removed, with its candidates.</source>
        <translation>顔の枠を、候補とともに取り除きました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>PhotoFilter</name>
    <message>
        <source>Last attempt failed</source>
        <translation>前回の処理に失敗</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos of the album</source>
        <translation>アルバムの写真</translation>
    </message>
</context>
<context>
    <name>PhotoScope</name>
    <message>
        <source>This photo: {name}</source>
        <translation>この写真：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected photo(s)</source>
        <translation>
            <numerusform>選択した%n枚の写真</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole album, %n photo(s)</source>
        <translation>
            <numerusform>アルバム全体（%n枚の写真）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoStages</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>fading {percent}</source>
        <translation>退色補正 {percent}</translation>
    </message>
    <message>
        <source>noise {percent}</source>
        <translation>ノイズ除去 {percent}</translation>
    </message>
    <message>
        <source>JPEG blocks {percent}</source>
        <translation>JPEGノイズ除去 {percent}</translation>
    </message>
    <message>
        <source>halftone {percent}</source>
        <translation>網点除去 {percent}</translation>
    </message>
    <message>
        <source>network {percent}</source>
        <translation>ニューラルクリーンアップ {percent}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>ネガ反転</translation>
    </message>
    <message>
        <source>{times}× larger</source>
        <translation>{times}倍に拡大</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>colour of faces only</source>
        <translation>顔のみカラー</translation>
    </message>
    <message>
        <source>saturation {percent}</source>
        <translation>彩度 {percent}</translation>
    </message>
    <message>
        <source>match {percent}</source>
        <translation>写真になじませる {percent}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>変更なし</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>Missing</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>復元中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>損傷箇所あり</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>未編集</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>書き出し済み</translation>
    </message>
</context>
<context>
    <name>PickingFiles</name>
    <message>
        <source>Photos ({endings})</source>
        <translation>写真 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Check Now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Content credentials</source>
        <translation>コンテンツクレデンシャル</translation>
    </message>
    <message>
        <source>Disk and network</source>
        <translation>ディスクとネットワーク</translation>
    </message>
    <message>
        <source>System setting</source>
        <translation>システム設定に従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>プロセッサ（CPU）</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIAグラフィックスカード（CUDA）</translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation>Appleグラフィックス（Metal）</translation>
    </message>
    <message>
        <source>Full, 32 bits</source>
        <translation>全精度（32ビット）</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch, compiled</source>
        <translation>PyTorch（コンパイル済み）</translation>
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
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>ランタイム</translation>
    </message>
    <message>
        <source>A runtime that does not work here is replaced by PyTorch, and a notice says so.</source>
        <translation>このコンピューターで動作しないランタイムはPyTorchに置き換えられ、通知が表示されます。</translation>
    </message>
    <message>
        <source>Keep what I had chosen</source>
        <translation>以前の選択を維持</translation>
    </message>
    <message>
        <source>New results</source>
        <translation>新しい結果</translation>
    </message>
    <message>
        <source>New results are only offered; otherwise the first of each face is chosen.</source>
        <translation>新しい結果は候補に加わるだけです。オフの場合は、顔ごとに最初の結果が選択されます。</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>メモリの上限</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>モデルのフォルダーを選択</translation>
    </message>
    <message>
        <source>Default Folder</source>
        <translation>既定のフォルダー</translation>
    </message>
    <message>
        <source>Go back to the default model folder</source>
        <translation>既定のモデルフォルダーに戻す</translation>
    </message>
    <message>
        <source>System setting, or http://name:port</source>
        <translation>システム設定に従う、または http://name:port</translation>
    </message>
    <message>
        <source>⚠ This is not an address like http://name:port; it was not saved.</source>
        <translation>⚠ http://name:port のようなアドレスではないため、保存していません。</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>サムネイル</translation>
    </message>
    <message>
        <source>The most disk space that thumbnails of your photos may take.</source>
        <translation>写真のサムネイルが使用できる最大のディスク容量です。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Used when you download models or check for updates; nothing else uses the network.</source>
        <translation>モデルのダウンロードと更新の確認に使用します。それ以外にネットワークは使用しません。</translation>
    </message>
    <message>
        <source>Check for a newer version once a day</source>
        <translation>1日に1回、新しいバージョンを確認する</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Only the number of the newest version is read from the project&apos;s page. Nothing about you is sent, and nothing is installed.</source>
        <translation>プロジェクトのページから最新バージョンの番号だけを読み取ります。個人に関する情報は送信されず、何もインストールされません。</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>署名用の証明書</translation>
    </message>
    <message>
        <source>Used where Export is asked for content credentials. A key must have no passphrase.</source>
        <translation>書き出しでコンテンツクレデンシャルを付けるときに使用します。鍵はパスフレーズのないものに限ります。</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>ダウンロードしたモデルのフォルダー</translation>
    </message>
    <message>
        <source>No such device is available on this computer</source>
        <translation>このコンピューターに該当するデバイスはありません</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>全ステップ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>高画質</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Balanced on a graphics card, fast without one.</source>
        <translation>グラフィックスカードがある場合はバランス、ない場合は高速になります。</translation>
    </message>
    <message>
        <source>Every step, as published; takes the longest.</source>
        <translation>公開された手法どおりに全ステップを実行します。最も時間がかかります。</translation>
    </message>
    <message>
        <source>Careful; about twice as long as balanced.</source>
        <translation>丁寧に処理します。「バランス」の約2倍の時間がかかります。</translation>
    </message>
    <message>
        <source>A good result in reasonable time.</source>
        <translation>適度な時間で良好な結果が得られます。</translation>
    </message>
    <message>
        <source>For computers without a graphics card.</source>
        <translation>グラフィックスカードのないコンピューター向けです。</translation>
    </message>
    <message>
        <source>A rough look in little time.</source>
        <translation>短時間で大まかな仕上がりを確認できます。</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>Proposed damage</source>
        <translation>提案された損傷箇所</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>マスクに加えます。「元に戻す」で取り消せます</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Adjust the proposal</source>
        <translation>提案を調整</translation>
    </message>
    <message>
        <source>How much is proposed, and whether doubtful places are taken, too</source>
        <translation>提案する量と、確実でない箇所も含めるかどうか</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Leaves the damage as it was; searching again costs nothing</source>
        <translation>マスクはそのまま残ります。検出はいつでもやり直せます</translation>
    </message>
    <message>
        <source>Sensitivity to scratches</source>
        <translation>傷の検出感度</translation>
    </message>
    <message>
        <source>Left: certain damage only. Right: anything suspicious.</source>
        <translation>左：確実な損傷のみ。右：疑わしいものすべて。</translation>
    </message>
    <message>
        <source>Take doubtful places, too</source>
        <translation>確実でない箇所も含める</translation>
    </message>
    <message>
        <source>Straight lines and wide areas, which may be a part of the picture: check them</source>
        <translation>画像の一部かもしれない直線や広い範囲です。確認してください</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%nか所、写真の{share}</numerusform>
        </translation>
    </message>
    <message>
        <source>No scratches were found at this sensitivity.</source>
        <translation>この感度では傷が見つかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s), {share}</source>
        <translation>
            <numerusform>確実でない箇所 %nか所、{share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>{percent}%未満</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>Provenance</source>
        <translation>来歴</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Whether the file is as it was</source>
        <translation>ファイルの変更の有無</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>ファイルに記録された内容</translation>
    </message>
    <message>
        <source>Another File…</source>
        <translation>別のファイル…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy what the file says</source>
        <translation>ファイルに記録された内容をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Choose a file to see what it says of itself.</source>
        <translation>ファイルを選択すると、そのファイルに記録された来歴を確認できます。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>画像 ({endings})</translation>
    </message>
    <message>
        <source>Provenance of a file</source>
        <translation>ファイルの来歴</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Finishing the current step.</source>
        <translation>現在のステップが終わるのを待っています。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>準備しています…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>復元中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>待機中の処理はありません</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>{name}を復元中</translation>
    </message>
    <message>
        <source>step {step} of {of}</source>
        <translation>ステップ {step}/{of}</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Drag to change the order (Alt+Up, Alt+Down)</source>
        <translation>ドラッグして順序を変更（Alt+↑、Alt+↓）</translation>
    </message>
    <message>
        <source>Cancel (Delete)</source>
        <translation>キャンセル（Delete）</translation>
    </message>
    <message>
        <source>Remove from the queue (Delete)</source>
        <translation>キューから取り除く（Delete）</translation>
    </message>
    <message>
        <source>Try again (R)</source>
        <translation>再試行（R）</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>写真を表示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>キューから取り除く</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>次に処理</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Collapse the queue</source>
        <translation>キューを折りたたむ</translation>
    </message>
    <message>
        <source>How much of the queue is done</source>
        <translation>キューの進行状況</translation>
    </message>
    <message>
        <source>Pause (Ctrl+.)</source>
        <translation>一時停止（Ctrl+.）</translation>
    </message>
    <message>
        <source>Cancel all (Ctrl+Shift+.)</source>
        <translation>すべてキャンセル（Ctrl+Shift+.）</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>失敗した処理をすべて再試行</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>完了した処理を取り除く</translation>
    </message>
    <message>
        <source>Bring back what was removed (Ctrl+Z)</source>
        <translation>取り除いたものを戻す（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Expand the queue</source>
        <translation>キューを展開</translation>
    </message>
    <message>
        <source>Resume (Ctrl+.)</source>
        <translation>再開（Ctrl+.）</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe</source>
        <translation>処理方法</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>この顔に対する処理</translation>
    </message>
    <message>
        <source>How long it takes on this computer is not measured yet.</source>
        <translation>このコンピューターでの所要時間はまだ測定されていません。</translation>
    </message>
    <message>
        <source>Takes about {time} a face on this computer.</source>
        <translation>このコンピューターでは、1つの顔に約{time}かかります。</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー化</translation>
    </message>
    <message>
        <source>Fill in damage</source>
        <translation>損傷の補完</translation>
    </message>
    <message>
        <source>Restore with a reference</source>
        <translation>参照写真を使って復元</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>古い写真</translation>
    </message>
    <message>
        <source>Clears blur, grain and wear.</source>
        <translation>ぼけ、粒子、劣化を取り除きます。</translation>
    </message>
    <message>
        <source>Adds colour to a black-and-white face.</source>
        <translation>白黒の顔に色を付けます。</translation>
    </message>
    <message>
        <source>Fills in the painted damage and nothing else.</source>
        <translation>塗った損傷箇所だけを補完します。</translation>
    </message>
    <message>
        <source>Restores with the help of a sharp photo of the same person.</source>
        <translation>同じ人物の鮮明な写真を参考にして復元します。</translation>
    </message>
    <message>
        <source>Fills in painted damage, clears wear and adds colour.</source>
        <translation>塗った損傷箇所を補完し、劣化を取り除き、色を付けます。</translation>
    </message>
    <message>
        <source>Needs nothing else.</source>
        <translation>ほかに必要なものはありません。</translation>
    </message>
    <message>
        <source>Needs a photo without colours; one in colours keeps its own.</source>
        <translation>色のない写真が必要です。カラー写真では元の色が残ります。</translation>
    </message>
    <message>
        <source>Needs damage that is painted or found.</source>
        <translation>塗った損傷箇所または検出された損傷箇所が必要です。</translation>
    </message>
    <message>
        <source>Needs a sharp photo of the same person.</source>
        <translation>同じ人物の鮮明な写真が必要です。</translation>
    </message>
    <message>
        <source>Needs a photo without colours; its damage painted or found.</source>
        <translation>色のない写真と、塗った損傷箇所または検出された損傷箇所が必要です。</translation>
    </message>
    <message>
        <source>Invents fine detail: eyes, skin and hair.</source>
        <translation>目、肌、髪などの細部を推測で補います。</translation>
    </message>
    <message>
        <source>Invents all colours, and no detail.</source>
        <translation>色はすべて推測によるものです。細部は補いません。</translation>
    </message>
    <message>
        <source>Invents what lay under the damage; all else stays.</source>
        <translation>損傷の下にあった部分を推測で補います。それ以外は変わりません。</translation>
    </message>
    <message>
        <source>Invents fine detail that looks like the reference.</source>
        <translation>参照写真に似た細部を推測で補います。</translation>
    </message>
    <message>
        <source>Invents what lay under the damage, fine detail and all colours.</source>
        <translation>損傷の下にあった部分、細部、すべての色を推測で補います。</translation>
    </message>
    <message>
        <source>guidance scale {scale}</source>
        <translation>ガイダンススケール {scale}</translation>
    </message>
    <message>
        <source>as the recipe has it</source>
        <translation>処理方法のとおり</translation>
    </message>
    <message>
        <source>a little stronger, × {factor}</source>
        <translation>やや強め、× {factor}</translation>
    </message>
    <message>
        <source>stronger, × {factor}</source>
        <translation>強め、× {factor}</translation>
    </message>
    <message>
        <source>much stronger, × {factor}</source>
        <translation>かなり強め、× {factor}</translation>
    </message>
    <message>
        <source>a little weaker, × {factor}</source>
        <translation>やや弱め、× {factor}</translation>
    </message>
    <message>
        <source>weaker, × {factor}</source>
        <translation>弱め、× {factor}</translation>
    </message>
    <message>
        <source>much weaker, × {factor}</source>
        <translation>かなり弱め、× {factor}</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Remove the reference {name}</source>
        <translation>参照写真 {name}を取り除く</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name}が見つかりません</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name}を読み込めません</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>別人？ 本人は100のうち{chance}</translation>
    </message>
    <message>
        <source>{name} probably shows somebody else</source>
        <translation>{name}に写っているのは、おそらく別人です</translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message>
        <source>{person} in {photo}, {side} px wide</source>
        <translation>{person}（{photo}）、幅 {side} px</translation>
    </message>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>顔（{photo}）、幅 {side} px</translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message>
        <source>Reference from the Album</source>
        <translation>アルバムから参照写真を選択</translation>
    </message>
    <message>
        <source>Find a person or a photo</source>
        <translation>人物または写真を検索</translation>
    </message>
    <message>
        <source>Faces of the album</source>
        <translation>アルバムの顔</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>検出の終わった写真</translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>A photo from anywhere; where it shows several people, the largest face is taken</source>
        <translation>任意の場所にある写真を使います。複数の人物が写っている場合は、最も大きい顔を使用します</translation>
    </message>
    <message>
        <source>To be restored</source>
        <translation>復元する顔</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照写真</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>顔を検出しています：写真 {number}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Other Photo(s)</source>
        <translation>
            <numerusform>ほかの%n枚の写真で顔を検出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found so far.</source>
        <translation>
            <numerusform>これまでに%n個の顔が見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found.</source>
        <translation>
            <numerusform>%n個の顔が見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>%n枚の写真を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>No person and no photo is called so.</source>
        <translation>この名前の人物や写真はありません。</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>顔を検出しています…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the other photos of this album yet.</source>
        <translation>このアルバムのほかの写真では、顔の検出がまだ行われていません。</translation>
    </message>
    <message>
        <source>No other photo of this album shows a face.</source>
        <translation>このアルバムのほかの写真には、顔が写っていません。</translation>
    </message>
    <message numerus="yes">
        <source>Use %n Faces</source>
        <translation>
            <numerusform>%n個の顔を使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>同じ人物の写真</translation>
    </message>
    <message>
        <source>Use This Face</source>
        <translation>この顔を使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>None yet. Add one, or drop it here.</source>
        <translation>まだありません。追加するか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>同じ人物の写真を追加</translation>
    </message>
    <message>
        <source>Add photo…</source>
        <translation>写真を追加…</translation>
    </message>
    <message>
        <source>Use a face from any photo in the album</source>
        <translation>アルバムの任意の写真の顔を使用</translation>
    </message>
    <message>
        <source>From the album…</source>
        <translation>アルバムから…</translation>
    </message>
    <message>
        <source>The sharpest photos of this person in the album, turned and dated like this one</source>
        <translation>アルバムにあるこの人物の写真のうち、顔の向きと撮影時期がこの写真に近く、最も鮮明なもの</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参照写真</translation>
    </message>
    <message numerus="yes">
        <source>Use %n photo(s) of {person}</source>
        <translation>
            <numerusform>{person}の写真を%n枚使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n other photo(s) of this person</source>
        <translation>
            <numerusform>この人物のほかの写真を%n枚使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>同じ人物の写真</translation>
    </message>
</context>
<context>
    <name>RestoringController</name>
    <message>
        <source>{photo} is left as it is: its faces are sharp already.</source>
        <translation>{photo}は、写っている顔がすでに鮮明なため、そのまま残しました。</translation>
    </message>
    <message>
        <source>Restore a face from its card if you want it nevertheless.</source>
        <translation>それでも復元する場合は、顔のパネルから復元してください。</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
</context>
<context>
    <name>SamplingCell</name>
    <message>
        <source>Waiting…</source>
        <translation>待機中…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>復元しています…</translation>
    </message>
    <message>
        <source>Restoring: step {step} of {of}</source>
        <translation>復元しています：ステップ {step}/{of}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Write %n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真を保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the photos…</source>
        <translation>写真を保存しています…</translation>
    </message>
</context>
<context>
    <name>ScratchButton</name>
    <message>
        <source>Proposes damaged areas; nothing is damage until you accept them</source>
        <translation>損傷箇所を提案します。採用するまで、マスクには加わりません</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検出しています…</translation>
    </message>
    <message>
        <source>Find Scratches</source>
        <translation>傷を検出</translation>
    </message>
</context>
<context>
    <name>ScratchController</name>
    <message>
        <source>The damage that was proposed for {photo} was not kept.</source>
        <translation>{photo}に提案された損傷箇所は保持されませんでした。</translation>
    </message>
    <message>
        <source>Open the photo and find scratches again.</source>
        <translation>写真を開いて、もう一度傷を検出してください。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
</context>
<context>
    <name>ShareSlider</name>
    <message>
        <source>Reset: {name}</source>
        <translation>リセット：{name}</translation>
    </message>
    <message>
        <source>{name}, in percent</source>
        <translation>{name}（%）</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Before</source>
        <translation>復元前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>復元後</translation>
    </message>
    <message>
        <source>colours invented</source>
        <translation>色は推測</translation>
    </message>
    <message>
        <source>cleaned up by a network</source>
        <translation>ニューラルネットワークで補正</translation>
    </message>
    <message>
        <source>Page {number} of {of}</source>
        <translation>{number}/{of}ページ</translation>
    </message>
    <message>
        <source>This photo could not be read</source>
        <translation>この写真を読み込めませんでした</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Before and After</source>
        <translation>復元前後の比較</translation>
    </message>
    <message>
        <source>Side by side (JPEG)</source>
        <translation>横並び（JPEG）</translation>
    </message>
    <message>
        <source>Side by side (PNG)</source>
        <translation>横並び（PNG）</translation>
    </message>
    <message>
        <source>Slider that moves (WebP)</source>
        <translation>動くスライダー（WebP）</translation>
    </message>
    <message>
        <source>Slider that moves (GIF)</source>
        <translation>動くスライダー（GIF）</translation>
    </message>
    <message>
        <source>Contact sheet of all (PDF)</source>
        <translation>すべての写真のコンタクトシート（PDF）</translation>
    </message>
    <message>
        <source>Small, for messages</source>
        <translation>小（メッセージ用）</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Write the names of the people on it</source>
        <translation>人物の名前を入れる</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Makes pictures that show restored photos as they were and as they are.</source>
        <translation>写真の復元前と復元後を見比べられる画像を作成します。</translation>
    </message>
    <message>
        <source>Each says in small words that faces were restored, and partly invented.</source>
        <translation>それぞれの画像には、顔を復元したことと、一部が推測であることが小さな文字で入ります。</translation>
    </message>
    <message>
        <source>Share before and after</source>
        <translation>復元前後の写真を共有</translation>
    </message>
    <message>
        <source>Make the Pictures</source>
        <translation>画像を作成</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>復元前後</translation>
    </message>
    <message numerus="yes">
        <source>The contact sheet is ready: %n photo(s)</source>
        <translation>
            <numerusform>コンタクトシートを作成しました：%n枚の写真</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready</source>
        <translation>
            <numerusform>%n枚の画像を作成しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <source>No shortcut has this name.</source>
        <translation>この名前のショートカットはありません。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SigningRow</name>
    <message>
        <source>Certificate that signs</source>
        <translation>署名用の証明書</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a certificate of your own, and its key</source>
        <translation>ご自身の証明書と鍵を選択</translation>
    </message>
    <message>
        <source>This Computer&apos;s</source>
        <translation>このコンピューターの証明書</translation>
    </message>
    <message>
        <source>Go back to the certificate of this computer</source>
        <translation>このコンピューターの証明書に戻す</translation>
    </message>
    <message>
        <source>Made on this computer at first use</source>
        <translation>初回使用時にこのコンピューターで作成</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEMファイル (*.pem *.crt *.cer *.key);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Your certificates, the signer&apos;s first</source>
        <translation>証明書ファイル（署名者の証明書が先頭）</translation>
    </message>
    <message>
        <source>The private key</source>
        <translation>秘密鍵</translation>
    </message>
</context>
<context>
    <name>StagesForm</name>
    <message>
        <source>leave</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>ネガ</translation>
    </message>
    <message>
        <source>The scan is of a negative: make a positive of it</source>
        <translation>スキャン画像がネガの場合に、ポジに変換します</translation>
    </message>
    <message>
        <source>Brings back blacks, whites and faded colours</source>
        <translation>黒、白、色あせた色をよみがえらせます</translation>
    </message>
    <message>
        <source>Takes off grain and noise</source>
        <translation>粒子とノイズを取り除きます</translation>
    </message>
    <message>
        <source>Takes off the blocks and ripples of strong JPEG compression</source>
        <translation>強いJPEG圧縮によるブロックや波紋を取り除きます</translation>
    </message>
    <message>
        <source>Takes off the dots of a printed picture</source>
        <translation>印刷物の網点を取り除きます</translation>
    </message>
    <message>
        <source>Cleans the photo up with the clean-up model: sharper, but some detail is invented</source>
        <translation>クリーンアップモデルで写真をきれいにします。鮮明になりますが、一部の細部は推測です</translation>
    </message>
    <message>
        <source>How colourful an added colour is</source>
        <translation>追加した色の鮮やかさ</translation>
    </message>
    <message>
        <source>Gives restored faces the grain, contrast and sharpness of the photo around them</source>
        <translation>復元した顔に、周囲の写真の粒子、コントラスト、鮮明さを与えます</translation>
    </message>
    <message>
        <source>full</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>退色補正</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ除去</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEGノイズ除去</translation>
    </message>
    <message>
        <source>Halftone</source>
        <translation>網点除去</translation>
    </message>
    <message>
        <source>Network clean-up</source>
        <translation>ニューラルクリーンアップ</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>写真になじませる</translation>
    </message>
    <message>
        <source>Enlarge 2×</source>
        <translation>2倍に拡大</translation>
    </message>
    <message>
        <source>The exported photo is twice as wide and high</source>
        <translation>書き出す写真の幅と高さが2倍になります</translation>
    </message>
    <message>
        <source>Network clean-up and enlarging need the clean-up model.</source>
        <translation>ニューラルクリーンアップと拡大にはクリーンアップモデルが必要です。</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>ダウンロード…</translation>
    </message>
    <message>
        <source>Download the clean-up model</source>
        <translation>クリーンアップモデルをダウンロード</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>What of a black-and-white photo is given colours</source>
        <translation>白黒写真のどの部分に色を付けるか</translation>
    </message>
    <message>
        <source>As the recipes say</source>
        <translation>処理方法に従う</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>写真全体</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>顔のみ</translation>
    </message>
    <message>
        <source>Paint Colours</source>
        <translation>色を塗る</translation>
    </message>
    <message>
        <source>Show with a few strokes which colour something had (K)</source>
        <translation>元の色をいくつかの線で指定します（K）</translation>
    </message>
    <message>
        <source>Enlarge 2× (export only)</source>
        <translation>2倍に拡大（書き出し時のみ）</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン画像</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>クリーンアップ</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Face</source>
        <translation>顔を追加</translation>
    </message>
    <message>
        <source>Remove Face</source>
        <translation>顔の枠を取り除く</translation>
    </message>
    <message>
        <source>Look for Faces Again</source>
        <translation>顔をもう一度検出</translation>
    </message>
    <message>
        <source>Switch Face On or Off</source>
        <translation>顔のオン/オフ</translation>
    </message>
    <message>
        <source>Name Face</source>
        <translation>顔に名前を付ける</translation>
    </message>
    <message>
        <source>Change Settings</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>ブレンド</translation>
    </message>
    <message>
        <source>Choose Candidate</source>
        <translation>候補を選択</translation>
    </message>
    <message>
        <source>Choose New Results</source>
        <translation>新しい結果を選択</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>候補を削除</translation>
    </message>
    <message>
        <source>Apply to All Faces</source>
        <translation>すべての顔に適用</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>設定をコピー</translation>
    </message>
    <message>
        <source>Change the Photo</source>
        <translation>写真全体の処理を変更</translation>
    </message>
    <message>
        <source>Change Stars</source>
        <translation>評価を変更</translation>
    </message>
    <message>
        <source>Rotate the View</source>
        <translation>表示を回転</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>結果を取り除く</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>回答を読み込む</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Closer to the photo</source>
        <translation>写真に忠実</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>よりきれい</translation>
    </message>
    <message>
        <source>Reset to the recipe&apos;s default strength (double-click)</source>
        <translation>処理方法の既定の強さに戻す（ダブルクリック）</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>almost done</source>
        <translation>まもなく完了</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り{seconds}秒</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>残り{minutes}分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>残り{hours}時間{minutes}分</translation>
    </message>
</context>
<context>
    <name>TimeTaken</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}時間{minutes}分</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
</context>
<context>
    <name>UndecidedProposals</name>
    <message>
        <source>Accept it, then restore again.</source>
        <translation>採用してから、もう一度復元してください。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Show Photo</source>
        <translation>写真を表示</translation>
    </message>
</context>
<context>
    <name>UpdateLink</name>
    <message>
        <source>Opens {address} in the browser</source>
        <translation>{address}をブラウザーで開きます</translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>Check for updates now</source>
        <translation>今すぐ更新を確認</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Version {version} is available</source>
        <translation>バージョン {version}を利用できます</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>最新バージョンです。</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>not quite</source>
        <translation>少し違う</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>分からない</translation>
    </message>
    <message>
        <source>looks most like the person</source>
        <translation>本人にいちばん似ている</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}：{answer}</translation>
    </message>
    <message>
        <source>{name}: “{comment}”</source>
        <translation>{name}：「{comment}」</translation>
    </message>
    <message>
        <source>{name}: {answer}. “{comment}”</source>
        <translation>{name}：{answer}。「{comment}」</translation>
    </message>
</context>
<context>
    <name>_Cores</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%nコア</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n枚の写真</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n個の顔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>終了 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, folded away</source>
        <translation>
            <numerusform>終了 %n、折りたたみ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, shown below</source>
        <translation>
            <numerusform>終了 %n、下に表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looking for faces</source>
        <translation>
            <numerusform>顔を検出中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待機 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>完了 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>復元 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>コピー %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>対象外 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed</source>
        <translation>
            <numerusform>未処理 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored photo(s)</source>
        <translation>
            <numerusform>復元した写真 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied: nothing was restored in them</source>
        <translation>
            <numerusform>コピーした写真 %n枚：復元箇所なし</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nothing was restored in them</source>
        <translation>
            <numerusform>対象外の写真 %n枚：復元箇所なし</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed: the export was cancelled</source>
        <translation>
            <numerusform>未処理の写真 %n枚：書き出しをキャンセルしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>キャンセル %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} say(s) yes</source>
        <translation>
            <numerusform>{all}人中%n人が「はい」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: most like the person</source>
        <translation>
            <numerusform>本人にいちばん似ている：%n人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FacesModel</name>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>顔（{photo}）、幅 {side} px</translation>
    </message>
</context>
<context>
    <name>_FolderButton</name>
    <message>
        <source>Open the album {name}</source>
        <translation>アルバム {name}を開く</translation>
    </message>
</context>
<context>
    <name>_NewPerson</name>
    <message>
        <source>Makes a person of their own of the selected faces; or drop them here</source>
        <translation>選択した顔を新しい人物にします。ここにドロップすることもできます</translation>
    </message>
</context>
<context>
    <name>_Notes</name>
    <message>
        <source>Restored with pgdiff-desktop</source>
        <translation>pgdiff-desktopで復元</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored with pgdiff-desktop, and partly invented</source>
        <translation>
            <numerusform>pgdiff-desktopで%n個の顔を復元（一部は推測）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>{side} px wide</source>
        <translation>幅 {side} px</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>未選択</translation>
    </message>
</context>
<context>
    <name>_Stars</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>星%nつ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>星%nつ以上</numerusform>
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
        <translation>{photo}に提案された損傷箇所は、採用するまで修復されません。</translation>
    </message>
    <message numerus="yes">
        <source>The damage proposed for %n photo(s) is not repaired until you accept it.</source>
        <translation>
            <numerusform>%n枚の写真に提案された損傷箇所は、採用するまで修復されません。</numerusform>
        </translation>
    </message>
</context>
</TS>
