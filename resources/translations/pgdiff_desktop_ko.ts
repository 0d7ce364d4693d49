<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>업데이트 확인</translation>
    </message>
    <message>
        <source>About pgdiff-desktop</source>
        <translation>pgdiff-desktop 정보</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}</source>
        <translation>버전 {version}, Qt {qt}</translation>
    </message>
    <message>
        <source>Restores the faces in old family photos, on this computer and nowhere else.</source>
        <translation>오래된 가족사진의 얼굴을 이 컴퓨터에서만 복원합니다.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>고지</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>라이브러리</translation>
    </message>
</context>
<context>
    <name>AlbumController</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 외 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be opened as photos: {names}</source>
        <translation>
            <numerusform>파일 %n개를 사진으로 열 수 없습니다: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files.</source>
        <translation>JPEG, PNG, TIFF, WebP, HEIC 파일을 사진으로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Open a Folder of Photos</source>
        <translation>사진 폴더 열기</translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation>사진 열기</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)</source>
        <translation>사진 (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>AlbumHeader</name>
    <message>
        <source>Album</source>
        <translation>앨범</translation>
    </message>
    <message>
        <source>Search photos by name</source>
        <translation>이름으로 사진 검색</translation>
    </message>
    <message>
        <source>Show only photos whose names contain these words</source>
        <translation>이름에 이 단어가 들어 있는 사진만 보여 줍니다</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>상태별로 사진 보기</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>모든 사진</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Show only photos in this state, or with so many stars</source>
        <translation>이 상태이거나 별점이 이만큼인 사진만 보여 줍니다</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Sort by name, date, size, state or stars</source>
        <translation>이름, 날짜, 크기, 상태, 별점순으로 정렬</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>역순</translation>
    </message>
    <message>
        <source>Photos of subfolders</source>
        <translation>하위 폴더의 사진</translation>
    </message>
    <message>
        <source>Show the photos of all subfolders together</source>
        <translation>모든 하위 폴더의 사진을 함께 표시</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>See who is in the photos of the album</source>
        <translation>앨범 사진에 나오는 인물 보기</translation>
    </message>
    <message>
        <source>Show the photos of everybody again</source>
        <translation>모든 인물의 사진 다시 표시</translation>
    </message>
    <message>
        <source>Only photos of {person}</source>
        <translation>{person} 사진만</translation>
    </message>
    <message>
        <source>No album</source>
        <translation>앨범 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>폴더 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an album</source>
        <translation>앨범 열기</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state} ({count})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>촬영 날짜</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>수정 날짜</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>별점</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Refresh the album</source>
        <translation>앨범 새로 고침</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>최근 앨범</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (찾을 수 없음)</translation>
    </message>
</context>
<context>
    <name>AlbumModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>별 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>내보낸 파일: {file}</translation>
    </message>
</context>
<context>
    <name>AlbumPanel</name>
    <message>
        <source>Size of thumbnails</source>
        <translation>썸네일 크기</translation>
    </message>
    <message>
        <source>Size of thumbnails (Ctrl+wheel)</source>
        <translation>썸네일 크기 (Ctrl+휠)</translation>
    </message>
    <message>
        <source>{folders}: no longer there</source>
        <translation>폴더를 찾을 수 없습니다: {folders}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>사진 %n장 중 {shown}장</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {selected} selected</source>
        <translation>{photos}, {selected}장 선택됨</translation>
    </message>
</context>
<context>
    <name>AppController</name>
    <message>
        <source>Unexpected error: {message}</source>
        <translation>예상하지 못한 오류가 발생했습니다: {message}</translation>
    </message>
    <message>
        <source>Your work is saved. Copy the details and report them.</source>
        <translation>작업은 저장되었습니다. 자세한 내용을 복사해 개발자에게 보내 주세요.</translation>
    </message>
    <message>
        <source>The queue is finished.</source>
        <translation>대기열의 작업이 모두 끝났습니다.</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>엔진을 불러오는 중…</translation>
    </message>
</context>
<context>
    <name>AttemptNote</name>
    <message>
        <source>The last attempt failed.</source>
        <translation>마지막 시도가 실패했습니다.</translation>
    </message>
    <message>
        <source>Show Why</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>Dismiss this note</source>
        <translation>이 알림 닫기</translation>
    </message>
</context>
<context>
    <name>BlendSlider</name>
    <message>
        <source>Blend</source>
        <translation>혼합</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>Reset to the full candidate (double-click)</source>
        <translation>후보 100%로 되돌리기 (두 번 클릭)</translation>
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
        <translation>브러시 크기</translation>
    </message>
    <message>
        <source>Brush size in pixels of the photo ([ and ])</source>
        <translation>사진 픽셀 기준 브러시 크기 ([, ])</translation>
    </message>
    <message>
        <source>Brush hardness</source>
        <translation>브러시 경도</translation>
    </message>
    <message>
        <source>How much of the brush paints at full strength before it fades towards the edge</source>
        <translation>브러시에서 완전히 칠해지는 부분의 비율. 나머지는 가장자리로 갈수록 옅어집니다</translation>
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
        <translation>크기</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>경도</translation>
    </message>
</context>
<context>
    <name>CandidateCell</name>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, 선택됨</translation>
    </message>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name} ({key} 키)</translation>
    </message>
</context>
<context>
    <name>CandidateMenu</name>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Compare With</source>
        <translation>다음과 비교</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>설정 복사</translation>
    </message>
    <message>
        <source>To This Face</source>
        <translation>이 얼굴에</translation>
    </message>
    <message>
        <source>To All Faces</source>
        <translation>모든 얼굴에</translation>
    </message>
    <message>
        <source>Show File</source>
        <translation>파일 보기</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>후보 삭제</translation>
    </message>
</context>
<context>
    <name>CandidateStrip</name>
    <message>
        <source>Candidates</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Original</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Candidate {number}</source>
        <translation>후보 {number}</translation>
    </message>
    <message>
        <source>{recipe} · {preset} · seed {seed} · strength: {strength}</source>
        <translation>{recipe} · {preset} · 시드 {seed} · 강도: {strength}</translation>
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
        <translation>이전 결과</translation>
    </message>
    <message>
        <source>Run {number} · {when}</source>
        <translation>{number}회차 · {when}</translation>
    </message>
</context>
<context>
    <name>CanvasSurface</name>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>복원본</translation>
    </message>
    <message>
        <source>Choose a photo from the album, or drop a folder of scans here.</source>
        <translation>앨범에서 사진을 선택하거나 스캔한 사진 폴더를 여기에 놓으세요.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Arrow keys move the photo; with another tool they move a cross, and Space presses and lets go.</source>
        <translation>화살표 키는 사진을 옮깁니다. 다른 도구에서는 십자 표시를 옮기며, 스페이스 키로 누르고 놓습니다.</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message>
        <source>Caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>On a strip below the photo</source>
        <translation>사진 아래의 띠</translation>
    </message>
    <message>
        <source>In its lower right corner</source>
        <translation>사진의 오른쪽 아래 구석</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>사진 설명의 문구</translation>
    </message>
    <message>
        <source>{name}: name of the photo&apos;s file, {people}: the names of its faces, {taken}: the date it was taken, {date}: the date of the export</source>
        <translation>{name}: 사진 파일의 이름, {people}: 얼굴의 이름, {taken}: 촬영 날짜, {date}: 내보낸 날짜</translation>
    </message>
    <message>
        <source>Insert the name of the photo&apos;s file</source>
        <translation>사진 파일의 이름 삽입</translation>
    </message>
    <message>
        <source>Insert the names of its faces</source>
        <translation>얼굴의 이름 삽입</translation>
    </message>
    <message>
        <source>Insert the date it was taken</source>
        <translation>촬영 날짜 삽입</translation>
    </message>
    <message>
        <source>Insert the date of the export</source>
        <translation>내보낸 날짜 삽입</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>설명 문구</translation>
    </message>
    <message>
        <source>{name}, restored {date} with pgdiff-desktop</source>
        <translation>{name}, pgdiff-desktop으로 {date} 복원</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>영희</translation>
    </message>
    <message>
        <source>Paul</source>
        <translation>철수</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>예: {name}</translation>
    </message>
    <message>
        <source>⚠ The caption needs a text.</source>
        <translation>⚠ 사진 설명의 문구를 입력하세요.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {people}, {taken} and {date} may be used in braces.</source>
        <translation>⚠ 중괄호 안에는 {name}, {people}, {taken}, {date}만 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Add a reference first.</source>
        <translation>먼저 참조 사진을 추가하세요.</translation>
    </message>
    <message>
        <source>Use the recipe that suits what was measured of this face</source>
        <translation>이 얼굴의 측정 결과에 맞는 복원 방식 사용</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>What the family says</source>
        <translation>가족의 의견</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Finishing the current step</source>
        <translation>진행 중인 단계를 마무리하는 중</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop restoring this face</source>
        <translation>이 얼굴의 복원 중지</translation>
    </message>
    <message>
        <source>Restore again</source>
        <translation>다시 복원</translation>
    </message>
    <message>
        <source>Make more candidates of this face; existing ones are kept (Ctrl+Return)</source>
        <translation>이 얼굴의 후보를 더 만듭니다. 기존 후보는 유지됩니다 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Restore this face (Ctrl+Return)</source>
        <translation>이 얼굴 복원 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Faces are still being restored.</source>
        <translation>아직 얼굴을 복원하고 있습니다.</translation>
    </message>
    <message>
        <source>What is left can be kept and continues at the next start.</source>
        <translation>남은 작업은 보관할 수 있으며 다음에 시작할 때 이어집니다.</translation>
    </message>
    <message>
        <source>Stop and Keep the Queue</source>
        <translation>중지하고 대기열 보관</translation>
    </message>
    <message>
        <source>Finish First</source>
        <translation>완료 후 닫기</translation>
    </message>
    <message>
        <source>Don&apos;t Close</source>
        <translation>닫지 않기</translation>
    </message>
    <message>
        <source>The window closes when the queue is finished.</source>
        <translation>대기열의 작업이 끝나면 창이 닫힙니다.</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Natural</source>
        <translation>자연스러운 색</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>따뜻한 색</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>진한 색</translation>
    </message>
    <message>
        <source>Cool</source>
        <translation>차가운 색</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>색상: {name}</translation>
    </message>
    <message>
        <source>Colours from a photo…</source>
        <translation>사진에서 색상 가져오기…</translation>
    </message>
    <message>
        <source>Style {number}</source>
        <translation>스타일 {number}</translation>
    </message>
    <message>
        <source>Colours from a photo</source>
        <translation>사진에서 가져온 색상</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} 파일이 없습니다</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} 파일을 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>CredentialsFields</name>
    <message>
        <source>Sign what was done (C2PA)</source>
        <translation>작업 내역에 서명(C2PA)</translation>
    </message>
    <message>
        <source>Other programs can check then what was done to which face, and that nothing was changed since</source>
        <translation>어느 얼굴에 무엇을 했는지, 그 뒤로 바뀐 것이 없는지 다른 프로그램에서 확인할 수 있습니다</translation>
    </message>
    <message>
        <source>With the names of people</source>
        <translation>인물 이름 포함</translation>
    </message>
    <message>
        <source>The names of the faces are signed, too</source>
        <translation>얼굴의 이름도 서명 대상에 포함합니다</translation>
    </message>
    <message>
        <source>Not installed: pip install &quot;pgdiff-desktop[c2pa]&quot;</source>
        <translation>설치되어 있지 않음: pip install &quot;pgdiff-desktop[c2pa]&quot;</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>콘텐츠 자격 증명</translation>
    </message>
</context>
<context>
    <name>DamageToolBar</name>
    <message>
        <source>Options of the tool</source>
        <translation>도구 옵션</translation>
    </message>
    <message>
        <source>Paint colours instead of damage</source>
        <translation>손상 영역 대신 색 칠하기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Select faces and move the photo</source>
        <translation>얼굴 선택 및 사진 이동</translation>
    </message>
    <message>
        <source>Paint damage</source>
        <translation>손상 영역 칠하기</translation>
    </message>
    <message>
        <source>Erase damage</source>
        <translation>칠한 영역 지우기</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Polyline along a fold: click each corner</source>
        <translation>꺾은선: 접힌 자국을 따라 꺾이는 곳을 클릭하세요</translation>
    </message>
    <message>
        <source>Outline an area</source>
        <translation>올가미로 영역 그리기</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>사각형</translation>
    </message>
    <message>
        <source>Add a face: drag a box, or click both eyes</source>
        <translation>얼굴 추가: 상자를 그리거나 두 눈을 클릭하세요</translation>
    </message>
    <message>
        <source>{command} ({key})</source>
        <translation>{command} ({key})</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>브러시 작게</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>브러시 크게</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>브러시와 지우개 전환</translation>
    </message>
    <message>
        <source>Adjust all damage at once</source>
        <translation>손상 영역 전체 조정</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>How damage is shown</source>
        <translation>손상 영역 표시 방식</translation>
    </message>
    <message>
        <source>Which colour is painted</source>
        <translation>칠할 색</translation>
    </message>
    <message>
        <source>Paint a colour</source>
        <translation>색 칠하기</translation>
    </message>
    <message>
        <source>Erase colours</source>
        <translation>칠한 색 지우기</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>{step} 실행 취소</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>{step} 다시 실행</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Processor: {facts}; the graphics card is not used</source>
        <translation>프로세서: {facts}. 그래픽 카드는 사용하지 않습니다</translation>
    </message>
    <message>
        <source>Processor: {facts}; no graphics card used</source>
        <translation>프로세서: {facts}. 사용할 수 있는 그래픽 카드가 없습니다</translation>
    </message>
    <message>
        <source>{cores}, {memory} memory</source>
        <translation>{cores}, 메모리 {memory}</translation>
    </message>
    <message>
        <source>Graphics card: {name}</source>
        <translation>그래픽 카드: {name}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, shares {memory} memory with the processor</source>
        <translation>그래픽 카드: {name}, 메모리 {memory}(프로세서와 공유)</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory</source>
        <translation>그래픽 카드: {name}, 메모리 {memory}</translation>
    </message>
    <message>
        <source>Graphics card: {name}, {memory} memory, {free} of it free</source>
        <translation>그래픽 카드: {name}, 메모리 {memory}(여유 {free})</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>진단 정보</translation>
    </message>
    <message>
        <source>This helps to find the cause of a problem. It may name photos that failed, so read it before you share it. Nothing is sent anywhere.</source>
        <translation>문제의 원인을 찾는 데 도움이 되는 정보입니다. 실패한 사진의 이름이 들어 있을 수 있으니 전달하기 전에 읽어 보세요. 어디로도 전송되지 않습니다.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>정보를 모으는 중…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>진단 정보 복사</translation>
    </message>
    <message>
        <source>Open Log Folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message numerus="yes">
        <source>%n photo(s) were written beside the scan.</source>
        <translation>
            <numerusform>스캔 원본 옆에 사진 %n장을 저장했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>공통</translation>
    </message>
    <message>
        <source>What is this? The control that has the focus</source>
        <translation>이것은 무엇인가요? 현재 선택된 항목 설명</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>다음/이전 항목으로 이동</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>사진 이동</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>누르고 있는 동안 원본 보기</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>확대, 축소</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>얼굴 추가</translation>
    </message>
    <message>
        <source>Remove the selected face</source>
        <translation>선택한 얼굴 제거</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>손상 영역</translation>
    </message>
    <message>
        <source>Brush, eraser</source>
        <translation>브러시, 지우개</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>브러시와 지우개 전환</translation>
    </message>
    <message>
        <source>Smaller, larger brush</source>
        <translation>브러시 작게, 크게</translation>
    </message>
    <message>
        <source>Straight line, polyline</source>
        <translation>직선, 꺾은선</translation>
    </message>
    <message>
        <source>Lasso, rectangle</source>
        <translation>올가미, 사각형</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>선택 및 이동</translation>
    </message>
    <message>
        <source>Colours instead of damage</source>
        <translation>손상 영역 대신 색</translation>
    </message>
    <message>
        <source>Move the cross of a tool; with Shift, by pixels</source>
        <translation>도구의 십자 표시 이동(Shift: 픽셀 단위)</translation>
    </message>
    <message>
        <source>Press the tool at the cross, let go</source>
        <translation>십자 표시 위치에서 누르기, 놓기</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
    <message>
        <source>Choose the original, or a candidate</source>
        <translation>원본 또는 후보 선택</translation>
    </message>
    <message>
        <source>Previous, next candidate</source>
        <translation>이전/다음 후보</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>앨범</translation>
    </message>
    <message>
        <source>Stars of the selected photos</source>
        <translation>선택한 사진의 별점</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop photos and folders</source>
        <translation>사진과 폴더를 놓으세요</translation>
    </message>
</context>
<context>
    <name>EmptyAlbum</name>
    <message>
        <source>Show all photos</source>
        <translation>모든 사진 보기</translation>
    </message>
    <message>
        <source>Recent albums</source>
        <translation>최근 앨범</translation>
    </message>
    <message>
        <source>Bring your family photos back to life</source>
        <translation>가족사진을 되살려 보세요</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>기본 사용법</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>기본 사용법 보기</translation>
    </message>
    <message>
        <source>Open a folder of scans, or drop photos and folders here. Your originals are never changed.</source>
        <translation>스캔한 사진 폴더를 열거나 사진과 폴더를 여기에 놓으세요. 원본은 절대 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>스캔한 사진 폴더 열기</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>이 폴더에 사진이 없습니다</translation>
    </message>
    <message>
        <source>No photos in these folders</source>
        <translation>이 폴더들에 사진이 없습니다</translation>
    </message>
    <message>
        <source>Photos are JPEG, PNG, TIFF, WebP or HEIC files directly in the folder.</source>
        <translation>폴더 바로 아래에 있는 JPEG, PNG, TIFF, WebP, HEIC 파일만 표시됩니다.</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>다른 폴더 열기</translation>
    </message>
    <message>
        <source>The photos are in subfolders</source>
        <translation>사진이 하위 폴더에 있습니다</translation>
    </message>
    <message>
        <source>Choose one of them, or show all their photos together.</source>
        <translation>하위 폴더를 선택하거나 모든 사진을 함께 표시하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n photo(s)</source>
        <translation>
            <numerusform>사진 %n장 모두 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder not found</source>
        <translation>폴더를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>{folder}: connect its drive, and the album reappears.</source>
        <translation>{folder}: 드라이브를 연결하면 앨범이 자동으로 다시 나타납니다.</translation>
    </message>
    <message>
        <source>No matching photos</source>
        <translation>조건에 맞는 사진이 없습니다</translation>
    </message>
    <message>
        <source>Try fewer words, or show photos in every state.</source>
        <translation>검색어를 줄이거나 상태를 “모든 사진”으로 바꿔 보세요.</translation>
    </message>
    <message>
        <source>Reading the album…</source>
        <translation>앨범을 읽는 중…</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>하위 폴더</translation>
    </message>
    <message>
        <source>{folder} ({count})</source>
        <translation>{folder} ({count})</translation>
    </message>
    <message>
        <source>{name} (missing)</source>
        <translation>{name} (찾을 수 없음)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>there is no such file</source>
        <translation>파일을 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>더 이상 해당 위치에 없습니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>reading it is not permitted</source>
        <translation>읽을 권한이 없습니다</translation>
    </message>
    <message>
        <source>it is not a picture that can be read</source>
        <translation>읽을 수 있는 이미지가 아닙니다</translation>
    </message>
    <message>
        <source>it is damaged or cut short ({why})</source>
        <translation>손상되었거나 파일이 중간에 잘렸습니다({why})</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>페이지가 없습니다</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>픽셀이 없습니다</translation>
    </message>
    <message>
        <source>it has {width} x {height} pixels, more than the limit of {most} million</source>
        <translation>{width} x {height}픽셀로, 한도({most}메가픽셀)를 넘습니다</translation>
    </message>
    <message>
        <source>it is a {format} file, which is not supported</source>
        <translation>지원하지 않는 형식의 파일입니다({format})</translation>
    </message>
    <message>
        <source>it is a camera&apos;s raw file, or begins with a small preview</source>
        <translation>카메라 RAW 파일이거나 작은 미리 보기로 시작하는 파일입니다</translation>
    </message>
    <message>
        <source>its pixels are of the kind {kind}, which is not supported</source>
        <translation>지원하지 않는 픽셀 종류입니다({kind})</translation>
    </message>
    <message>
        <source>the photo has {width} x {height} pixels and the format holds {most} a side</source>
        <translation>사진은 {width} x {height}픽셀이지만 이 형식은 한 변에 {most}픽셀까지만 담습니다</translation>
    </message>
    <message>
        <source>no face was found in it</source>
        <translation>얼굴을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>there is no face {number}, only {count} found</source>
        <translation>얼굴 {number}번이 없습니다. {count}개만 찾았습니다</translation>
    </message>
    <message>
        <source>its faces were deleted</source>
        <translation>얼굴이 삭제되었습니다</translation>
    </message>
    <message>
        <source>its landmarks lie in one place</source>
        <translation>얼굴 특징점이 한곳에 모여 있습니다</translation>
    </message>
    <message>
        <source>the face given by hand at {x}, {y} lies outside its {width} x {height} pixels</source>
        <translation>직접 표시한 얼굴({x}, {y})이 사진({width} x {height}픽셀) 밖에 있습니다</translation>
    </message>
    <message>
        <source>it lies outside the photo of {width} x {height} pixels</source>
        <translation>사진({width} x {height}픽셀) 밖에 있습니다</translation>
    </message>
    <message>
        <source>this candidate is gone</source>
        <translation>이 후보가 없어졌습니다</translation>
    </message>
    <message>
        <source>this candidate cannot be read</source>
        <translation>이 후보를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>it is no candidate of a face</source>
        <translation>얼굴 후보가 아닙니다</translation>
    </message>
    <message>
        <source>it cannot be opened as a file</source>
        <translation>파일로 열 수 없습니다</translation>
    </message>
    <message>
        <source>it is not a picture, or of a kind that is not read here</source>
        <translation>이미지가 아니거나 지원하지 않는 종류입니다</translation>
    </message>
    <message>
        <source>it is damaged or ends too early ({why})</source>
        <translation>손상되었거나 파일이 중간에 잘렸습니다({why})</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, the photo {wide} x {high}</source>
        <translation>{width} x {height}픽셀인데 사진은 {wide} x {high}픽셀입니다</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>읽을 수 없습니다({why})</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>읽을 수 없습니다</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>저장할 수 없습니다({why})</translation>
    </message>
    <message>
        <source>it cannot be removed</source>
        <translation>삭제할 수 없습니다</translation>
    </message>
    <message>
        <source>there is a file already, and it is no earlier result</source>
        <translation>이미 파일이 있으며, 이전에 내보낸 결과가 아닙니다</translation>
    </message>
    <message>
        <source>this is one of your photos, and photos are never overwritten</source>
        <translation>원본 사진입니다. 원본 사진은 절대 덮어쓰지 않습니다</translation>
    </message>
    <message>
        <source>it is one of the photos that this job reads</source>
        <translation>이 작업에 쓰이는 입력 사진입니다</translation>
    </message>
    <message>
        <source>what it holds cannot be read and is not overwritten</source>
        <translation>내용을 읽을 수 없어 덮어쓰지 않았습니다</translation>
    </message>
    <message>
        <source>this folder is not there any more</source>
        <translation>폴더를 더 이상 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>unexpected {kind}: {words}</source>
        <translation>예상하지 못한 오류가 발생했습니다({kind}: {words})</translation>
    </message>
    <message>
        <source>this model ({role}) is not installed</source>
        <translation>이 모델({role})이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>it should have come with the product</source>
        <translation>프로그램에 함께 들어 있어야 하는데 없습니다</translation>
    </message>
    <message>
        <source>it comes with the product</source>
        <translation>프로그램에 함께 들어 있습니다</translation>
    </message>
    <message>
        <source>it has {size} bytes, expected {expected}</source>
        <translation>크기가 다릅니다({size}바이트, 예상 {expected}바이트)</translation>
    </message>
    <message>
        <source>its SHA-256 is {found}..., expected {expected}...</source>
        <translation>SHA-256이 다릅니다({found}..., 예상 {expected}...)</translation>
    </message>
    <message>
        <source>it is cut short or no checkpoint ({why})</source>
        <translation>파일이 중간에 잘렸거나 모델 파일이 아닙니다({why})</translation>
    </message>
    <message>
        <source>it holds something else than named weights</source>
        <translation>이름 붙은 가중치가 아닌 것이 들어 있습니다</translation>
    </message>
    <message>
        <source>it would unpack to {size} bytes, which no checkpoint does</source>
        <translation>압축을 풀면 {size}바이트가 됩니다. 이렇게 큰 모델 파일은 없습니다</translation>
    </message>
    <message>
        <source>its licence ({name}, {address}) allows no commercial use and has not been accepted</source>
        <translation>라이선스({name}, {address})가 상업적 사용을 허용하지 않으며, 아직 동의하지 않았습니다</translation>
    </message>
    <message>
        <source>no file of the model catalog lies in it</source>
        <translation>목록에 있는 모델 파일이 하나도 없습니다</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>폴더를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>서버가 오류로 응답했습니다({status})</translation>
    </message>
    <message>
        <source>it gives a web page in place of the file</source>
        <translation>파일 대신 웹 페이지가 왔습니다</translation>
    </message>
    <message>
        <source>it gives {total} bytes, expected {expected}</source>
        <translation>받을 파일의 크기가 다릅니다({total}바이트, 예상 {expected}바이트)</translation>
    </message>
    <message>
        <source>it gives more than the {expected} bytes that were expected</source>
        <translation>예상한 {expected}바이트보다 많이 왔습니다</translation>
    </message>
    <message>
        <source>the connection ended after {have} of {total} bytes</source>
        <translation>{total}바이트 중 {have}바이트를 받은 뒤 연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>another program is downloading it</source>
        <translation>다른 프로그램이 다운로드하고 있습니다</translation>
    </message>
    <message>
        <source>{needed} MB are needed and {free} MB are free</source>
        <translation>{needed} MB가 필요한데 {free} MB만 남았습니다</translation>
    </message>
    <message>
        <source>these certificates cannot be read</source>
        <translation>이 인증서를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>it cannot be used ({why})</source>
        <translation>사용할 수 없습니다({why})</translation>
    </message>
    <message>
        <source>it produced no usable image for a face</source>
        <translation>이 모델이 만든 얼굴은 사용할 수 있는 이미지가 아닙니다</translation>
    </message>
    <message>
        <source>this estimator is an ONNX model, and onnxruntime is not installed</source>
        <translation>이 추정 모델은 ONNX 모델인데 onnxruntime이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>it is a file of your own</source>
        <translation>사용자가 직접 가져오는 파일입니다</translation>
    </message>
    <message>
        <source>it has no area</source>
        <translation>넓이가 없습니다</translation>
    </message>
    <message>
        <source>they lie in one place</source>
        <translation>한곳에 모여 있습니다</translation>
    </message>
    <message>
        <source>it is {width} x {height} pixels, and an aligned face is square</source>
        <translation>{width} x {height}픽셀이지만, 정렬된 얼굴은 정사각형이어야 합니다</translation>
    </message>
    <message>
        <source>face {number} became somebody else in every candidate, so nothing was written</source>
        <translation>모든 후보에서 다른 사람이 된 얼굴이 있어(얼굴 {number}) 아무것도 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>it has too many pixels</source>
        <translation>픽셀이 너무 많습니다</translation>
    </message>
    <message>
        <source>it is no valid file name</source>
        <translation>올바른 파일 이름이 아닙니다</translation>
    </message>
    <message>
        <source>the ending &apos;{ending}&apos; stands for no format that can be written</source>
        <translation>확장자 &apos;{ending}&apos;에 해당하는 저장 형식이 없습니다</translation>
    </message>
    <message>
        <source>verification of the written file failed</source>
        <translation>저장된 파일의 내용이 저장하려던 것과 다릅니다</translation>
    </message>
    <message>
        <source>content credentials need c2pa-python, which is not installed</source>
        <translation>콘텐츠 자격 증명에 필요한 c2pa-python이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>this certificate or private key cannot be read ({why})</source>
        <translation>이 인증서나 개인 키를 읽을 수 없습니다({why})</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate</source>
        <translation>개인 키가 인증서와 맞지 않습니다</translation>
    </message>
    <message>
        <source>keys of the kind {kind} do not sign content credentials</source>
        <translation>이 종류의 키({kind})로는 콘텐츠 자격 증명에 서명할 수 없습니다</translation>
    </message>
    <message>
        <source>what was decided for it cannot be used, and {sidecar} was left as it is</source>
        <translation>이 사진에 저장된 내용을 사용할 수 없어 {sidecar} 파일을 그대로 두었습니다</translation>
    </message>
    <message>
        <source>it is no sidecar, or a damaged one</source>
        <translation>사이드카 파일이 아니거나 손상되었습니다</translation>
    </message>
    <message>
        <source>it cannot be read as a file</source>
        <translation>파일로 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>a later version of this program made it</source>
        <translation>이 프로그램의 더 새로운 버전에서 만든 것입니다</translation>
    </message>
    <message>
        <source>the photo of {sidecar} is not there</source>
        <translation>{sidecar}의 사진을 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>it is not the photo that {sidecar} was made for, or it was changed since</source>
        <translation>{sidecar}에 해당하는 사진이 아니거나, 그 뒤에 변경되었습니다</translation>
    </message>
    <message>
        <source>a face of {sidecar} was made with it, and it is gone or was changed</source>
        <translation>{sidecar}에 기록된 얼굴을 만들 때 쓴 파일인데, 없어졌거나 변경되었습니다</translation>
    </message>
    <message>
        <source>a sidecar is of a whole photo, the first in its file</source>
        <translation>사이드카 파일은 파일의 첫 번째 사진 전체에만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>made again it has another size or depth</source>
        <translation>다시 만든 결과의 크기나 비트 심도가 다릅니다</translation>
    </message>
    <message>
        <source>{count} of its candidates are gone from {folder}</source>
        <translation>{folder}에서 후보 {count}개가 없어졌습니다</translation>
    </message>
    <message>
        <source>this folder cannot be written to, so what you decide is saved in {folder}</source>
        <translation>이 폴더에는 저장할 수 없어 작업 내용을 다음 폴더에 저장합니다: {folder}</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures was read</source>
        <translation>이미지 {count}개 가운데 첫 번째만 읽었습니다</translation>
    </message>
    <message>
        <source>it was converted from CMYK to RGB</source>
        <translation>CMYK에서 RGB로 변환했습니다</translation>
    </message>
    <message>
        <source>its CMYK profile is damaged and was not used</source>
        <translation>CMYK 프로파일이 손상되어 사용하지 않았습니다</translation>
    </message>
    <message>
        <source>{ending} files hold 8 bits a channel, the photo has 16</source>
        <translation>사진은 채널당 16비트이지만 {ending} 파일에는 8비트까지만 담을 수 있습니다</translation>
    </message>
    <message>
        <source>none of its photos was restored</source>
        <translation>복원한 사진이 없습니다</translation>
    </message>
    <message>
        <source>there is a file already, and it is no page for the family</source>
        <translation>이미 파일이 있으며, 가족용 페이지가 아닙니다</translation>
    </message>
    <message>
        <source>it has {megabytes} MB, which is too much for most mail</source>
        <translation>크기가 {megabytes} MB라서 대부분의 메일로 보낼 수 없습니다</translation>
    </message>
    <message>
        <source>it has more than {most} MB, which no answers have</source>
        <translation>{most} MB를 넘습니다. 이렇게 큰 답변 파일은 없습니다</translation>
    </message>
    <message>
        <source>it holds no answers of a page for the family</source>
        <translation>가족용 페이지의 답변이 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>it is damaged or was changed</source>
        <translation>손상되었거나 변경되었습니다</translation>
    </message>
    <message>
        <source>it was made by a later version of this program</source>
        <translation>이 프로그램의 더 새로운 버전에서 만든 것입니다</translation>
    </message>
    <message>
        <source>no photo of the album has this name and these pixels any more; {by} answered for it (“{comment}”)</source>
        <translation>{by}의 답변이 있지만(“{comment}”), 이름과 픽셀이 같은 사진이 앨범에 더 이상 없습니다</translation>
    </message>
    <message>
        <source>a face that {by} answered for is not there any more (name: “{name}”, comment: “{comment}”)</source>
        <translation>{by}의 답변이 있는 얼굴이 더 이상 없습니다(이름: “{name}”, 의견: “{comment}”)</translation>
    </message>
    <message>
        <source>a candidate that {by} answered for is not there any more (comment: “{comment}”)</source>
        <translation>{by}의 답변이 있는 후보가 더 이상 없습니다(의견: “{comment}”)</translation>
    </message>
    <message>
        <source>{by} says that {there} is {name}; the name was left as it is</source>
        <translation>{by}의 답변에 적힌 {there}의 이름은 “{name}”입니다. 이름은 바꾸지 않았습니다</translation>
    </message>
    <message>
        <source>{by} has answered later than this file for one of its faces, and that was kept</source>
        <translation>이 파일보다 나중에 한 {by}의 답변이 있는 얼굴이 있어 나중 답변을 유지했습니다</translation>
    </message>
    <message>
        <source>{by} answered for a face that has {most} answers already; no more are kept</source>
        <translation>{by} 님이 답한 얼굴에는 이미 답변이 {most}개 있어 더 저장하지 않습니다</translation>
    </message>
    <message>
        <source>it was written without content credentials ({why})</source>
        <translation>콘텐츠 자격 증명 없이 저장했습니다({why})</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>not enough memory for this job</source>
        <translation>이 작업을 하기에 메모리가 부족합니다</translation>
    </message>
    <message>
        <source>no such device is available</source>
        <translation>이 장치를 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>the installed PyTorch cannot use NVIDIA graphics cards</source>
        <translation>설치된 PyTorch는 NVIDIA 그래픽 카드를 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>its driver is too old for the installed PyTorch</source>
        <translation>드라이버가 설치된 PyTorch에 비해 너무 오래되었습니다</translation>
    </message>
    <message>
        <source>its driver does not work, or is not installed ({why})</source>
        <translation>드라이버가 작동하지 않거나 설치되어 있지 않습니다({why})</translation>
    </message>
    <message>
        <source>this card ({capability}) needs another build of PyTorch; the installed one is for {built}</source>
        <translation>이 카드({capability})에는 다른 빌드의 PyTorch가 필요합니다. 설치된 것은 {built}용입니다</translation>
    </message>
    <message>
        <source>it could not do a first small computation ({why})</source>
        <translation>간단한 첫 계산을 하지 못했습니다({why})</translation>
    </message>
    <message>
        <source>it stopped working ({why})</source>
        <translation>작동이 중지되었습니다({why})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it lacks {count} weights ({names})</source>
        <translation>목록에 있는 모델이 아닙니다. 가중치 {count}개가 빠져 있습니다({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: it has {count} unexpected weights ({names})</source>
        <translation>목록에 있는 모델이 아닙니다. 예상하지 못한 가중치 {count}개가 있습니다({names})</translation>
    </message>
    <message>
        <source>it is not the model that the catalog describes: {count} weights have another shape ({names})</source>
        <translation>목록에 있는 모델이 아닙니다. 가중치 {count}개의 크기가 다릅니다({names})</translation>
    </message>
    <message>
        <source>it asks to use {name} when loaded, which could run any program; it was refused</source>
        <translation>불러올 때 임의의 프로그램을 실행할 수 있는 동작({name})이 들어 있어 차단했습니다</translation>
    </message>
    <message>
        <source>it asks for more than weights when loaded, which could run any program; it was refused</source>
        <translation>불러올 때 가중치 외에 임의의 프로그램을 실행할 수 있는 동작이 들어 있어 차단했습니다</translation>
    </message>
    <message>
        <source>it is no archive with {member} in it</source>
        <translation>{member} 파일이 들어 있는 압축 파일이 아닙니다</translation>
    </message>
    <message>
        <source>there is no model of this name</source>
        <translation>이 이름의 모델이 없습니다</translation>
    </message>
    <message>
        <source>it is not the file that came with pgdiff-desktop</source>
        <translation>pgdiff-desktop에 함께 들어 있던 파일이 아닙니다</translation>
    </message>
    <message>
        <source>it is not the file that was imported</source>
        <translation>가져온 파일이 아닙니다</translation>
    </message>
    <message>
        <source>it is no model catalog ({why})</source>
        <translation>모델 목록이 아닙니다({why})</translation>
    </message>
    <message>
        <source>onnxruntime cannot read it</source>
        <translation>onnxruntime이 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>it does not take one face of {size} x {size} pixels alone</source>
        <translation>{size} x {size}픽셀 얼굴 하나만을 입력으로 받지 않습니다</translation>
    </message>
    <message>
        <source>it does not give a face of {size} x {size} pixels</source>
        <translation>{size} x {size}픽셀 얼굴을 출력하지 않습니다</translation>
    </message>
    <message>
        <source>its input weight is not one number</source>
        <translation>입력 weight가 숫자 하나가 아닙니다</translation>
    </message>
    <message>
        <source>it cannot be run ({why})</source>
        <translation>실행할 수 없습니다({why})</translation>
    </message>
    <message>
        <source>it gives {found}, not {expected}</source>
        <translation>출력이 다릅니다({found}, 예상 {expected})</translation>
    </message>
    <message>
        <source>it cannot describe one face of {size} x {size} pixels</source>
        <translation>{size} x {size}픽셀 얼굴 하나의 특징을 구할 수 없습니다</translation>
    </message>
    <message>
        <source>the connection failed ({why})</source>
        <translation>연결에 실패했습니다({why})</translation>
    </message>
    <message>
        <source>the server does not send the part that was asked for</source>
        <translation>서버가 요청한 부분을 보내지 않습니다</translation>
    </message>
    <message>
        <source>what it gives is not {file}: {cause}</source>
        <translation>받은 것이 {file} 파일이 아닙니다({cause})</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>it was built without {provider}</source>
        <translation>{provider} 없이 빌드되었습니다</translation>
    </message>
    <message>
        <source>{provider} does not start on this computer</source>
        <translation>이 컴퓨터에서 시작되지 않습니다({provider})</translation>
    </message>
    <message>
        <source>it cannot read a model ({why})</source>
        <translation>모델을 읽을 수 없습니다({why})</translation>
    </message>
    <message>
        <source>it stopped ({why})</source>
        <translation>중간에 중지되었습니다({why})</translation>
    </message>
    <message>
        <source>a network cannot be exported to it ({why})</source>
        <translation>신경망을 내보낼 수 없습니다({why})</translation>
    </message>
    <message>
        <source>an exported network differs from the original by {difference}</source>
        <translation>내보낸 신경망이 원본과 {difference}만큼 다릅니다</translation>
    </message>
    <message>
        <source>an installed application does not have what a compiler needs</source>
        <translation>설치된 프로그램에는 컴파일러에 필요한 것이 없습니다</translation>
    </message>
    <message>
        <source>torch cannot compile this network ({why})</source>
        <translation>torch가 이 신경망을 컴파일할 수 없습니다({why})</translation>
    </message>
    <message>
        <source>half precision gives wrong values on this device (relative error {difference})</source>
        <translation>이 장치에서는 낮은 정밀도(16비트)의 값이 틀립니다(상대 오차 {difference})</translation>
    </message>
    <message>
        <source>there is no such choice</source>
        <translation>없는 선택지입니다</translation>
    </message>
    <message>
        <source>there is no such style</source>
        <translation>없는 스타일입니다</translation>
    </message>
    <message>
        <source>it is out of range</source>
        <translation>범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>it needs a photo of the same person</source>
        <translation>같은 인물의 사진이 필요합니다</translation>
    </message>
    <message>
        <source>it makes no use of a reference</source>
        <translation>참조 사진을 사용하지 않습니다</translation>
    </message>
    <message>
        <source>it needs to know what is damaged</source>
        <translation>어디가 손상되었는지 알아야 합니다</translation>
    </message>
    <message>
        <source>the quality enhancement needs the restorer&apos;s smooth semantics as its target</source>
        <translation>품질 향상은 복원 모델의 매끄러운 의미 정보를 목표로 써야 합니다</translation>
    </message>
    <message>
        <source>these models restore by this recipe without sampling, so there are no steps to take</source>
        <translation>이 모델은 이 복원 방식에서 샘플링 없이 복원하므로 단계가 없습니다</translation>
    </message>
    <message>
        <source>there are only {available} steps to take</source>
        <translation>단계가 {available}개뿐입니다</translation>
    </message>
    <message>
        <source>there are only {available} steps to take, as sampling starts at timestep {start}</source>
        <translation>샘플링이 시간 단계 {start}에서 시작하므로 단계가 {available}개뿐입니다</translation>
    </message>
    <message>
        <source>no step that is taken lies inside the repeat window</source>
        <translation>반복 구간 안에 실행되는 단계가 없습니다</translation>
    </message>
    <message>
        <source>damage is either what a mask says or what is detected, not both</source>
        <translation>손상 영역은 마스크로 표시하거나 자동으로 찾을 수 있으며, 둘을 함께 쓸 수는 없습니다</translation>
    </message>
    <message>
        <source>an aligned photo is one face as a whole</source>
        <translation>정렬된 사진은 전체가 얼굴 하나입니다</translation>
    </message>
    <message>
        <source>neither its faces nor anything else of it is to be changed</source>
        <translation>얼굴이나 사진에 적용할 작업이 선택되지 않았습니다</translation>
    </message>
    <message>
        <source>the project&apos;s page could not be reached</source>
        <translation>프로젝트 페이지에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>the project&apos;s page did not answer as it should</source>
        <translation>프로젝트 페이지가 올바르게 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>the project&apos;s page lists no release yet</source>
        <translation>프로젝트 페이지에 아직 공개된 버전이 없습니다</translation>
    </message>
    <message>
        <source>what came back did not look like a release, so it was not used</source>
        <translation>받은 응답이 버전 정보가 아니어서 사용하지 않았습니다</translation>
    </message>
    <message>
        <source>the proxy or the certificate file cannot be used</source>
        <translation>프록시나 인증서 파일을 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>Connect the disk that it lies on.</source>
        <translation>사진이 있는 디스크를 연결하세요.</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>Scan or copy it again.</source>
        <translation>다시 스캔하거나 복사하세요.</translation>
    </message>
    <message>
        <source>Save the picture as a file.</source>
        <translation>이미지를 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {count}.</source>
        <translation>1쪽부터 {count}쪽 가운데 선택하세요.</translation>
    </message>
    <message>
        <source>Shrink it, or cut it into parts.</source>
        <translation>크기를 줄이거나 여러 부분으로 나누세요.</translation>
    </message>
    <message>
        <source>Save it as TIFF, or shrink it.</source>
        <translation>TIFF로 저장하거나 줄이세요.</translation>
    </message>
    <message>
        <source>Save it again with another program.</source>
        <translation>다른 프로그램으로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG, TIFF, WebP or HEIC.</source>
        <translation>JPEG, PNG, TIFF, WebP, HEIC 중 하나로 저장하세요.</translation>
    </message>
    <message>
        <source>Develop it to a TIFF of 16 bits first.</source>
        <translation>먼저 16비트 TIFF로 현상하세요.</translation>
    </message>
    <message>
        <source>Save it as 8 or 16 bit grey or RGB.</source>
        <translation>8비트나 16비트의 회색조 또는 RGB로 저장하세요.</translation>
    </message>
    <message>
        <source>Show the faces again, and restore them.</source>
        <translation>얼굴을 다시 표시하고 복원하세요.</translation>
    </message>
    <message>
        <source>Restore the face again.</source>
        <translation>얼굴을 다시 복원하세요.</translation>
    </message>
    <message>
        <source>Paint the damage again; the file stays as it is until then.</source>
        <translation>손상 영역을 다시 칠하세요. 그때까지 파일은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[c2pa]&quot;.</source>
        <translation>pip install &quot;pgdiff-desktop[c2pa]&quot; 명령으로 설치하세요.</translation>
    </message>
    <message>
        <source>Give PEM files without a passphrase.</source>
        <translation>암호가 없는 PEM 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>Give the key that the first certificate was made for.</source>
        <translation>첫 번째 인증서에 해당하는 키를 지정하세요.</translation>
    </message>
    <message>
        <source>Give one of ES256, ES384, ES512, PS256 or Ed25519.</source>
        <translation>ES256, ES384, ES512, PS256, Ed25519 중 하나를 지정하세요.</translation>
    </message>
    <message>
        <source>The defaults are used: choose again, or mend that copy and give it its old name.</source>
        <translation>기본값을 사용합니다. 다시 선택하거나, 따로 둔 파일을 고쳐 원래 이름으로 되돌리세요.</translation>
    </message>
    <message>
        <source>The defaults are used: check its permissions, or move it out of the way.</source>
        <translation>기본값을 사용합니다. 권한을 확인하거나 파일을 다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>Close the other program, and try again.</source>
        <translation>다른 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The photo is as it was: begin again, or bring a copy of that file back.</source>
        <translation>사진은 그대로입니다. 처음부터 다시 작업하거나 해당 파일의 사본을 되돌려 놓으세요.</translation>
    </message>
    <message>
        <source>Name a file NAME.json out of the folder .pgdiff beside the photos.</source>
        <translation>사진 옆의 .pgdiff 폴더에 있는 “이름.json” 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>해당 버전을 사용하세요.</translation>
    </message>
    <message>
        <source>Put the photo back beside the folder .pgdiff.</source>
        <translation>사진을 .pgdiff 폴더 옆에 되돌려 놓으세요.</translation>
    </message>
    <message>
        <source>Cut the part out as a photo of its own first.</source>
        <translation>먼저 해당 부분을 별도의 사진으로 잘라 내세요.</translation>
    </message>
    <message>
        <source>Name photos of the person as references instead.</source>
        <translation>대신 그 사람의 사진을 참조 사진으로 지정하세요.</translation>
    </message>
    <message>
        <source>Restore it in the window, or move its sidecar out of .pgdiff first.</source>
        <translation>프로그램 창에서 복원하거나, 먼저 사이드카 파일을 .pgdiff 폴더 밖으로 옮기세요.</translation>
    </message>
    <message>
        <source>Compare it with a file that was exported as the sidecar says.</source>
        <translation>사이드카 파일의 설정대로 내보낸 파일과 비교하세요.</translation>
    </message>
    <message>
        <source>Bring the photo back that was restored.</source>
        <translation>복원한 원래 사진을 되돌려 놓으세요.</translation>
    </message>
    <message>
        <source>Put it back, beside the photo if you like.</source>
        <translation>되돌려 놓으세요. 사진 옆에 두어도 됩니다.</translation>
    </message>
    <message>
        <source>Go on with it in that version, or begin again.</source>
        <translation>해당 버전에서 이어서 작업하거나 처음부터 다시 작업하세요.</translation>
    </message>
    <message>
        <source>Move that file out of the way.</source>
        <translation>해당 파일을 다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>Bring them back to this folder, or make them again.</source>
        <translation>이 폴더로 되돌려 놓거나 다시 만드세요.</translation>
    </message>
    <message>
        <source>To keep both together, move the album where it can be written to.</source>
        <translation>함께 보관하려면 앨범을 저장할 수 있는 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>Compare its colours with the print.</source>
        <translation>인화 사진과 색을 비교해 보세요.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold 16.</source>
        <translation>TIFF와 PNG에는 16비트를 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>TIFF and PNG hold it.</source>
        <translation>TIFF와 PNG에는 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>JPEG holds it.</source>
        <translation>JPEG에는 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>PNG holds them.</source>
        <translation>PNG에는 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>Update the driver of the graphics card.</source>
        <translation>그래픽 카드의 드라이버를 업데이트하세요.</translation>
    </message>
    <message>
        <source>Install or update the driver of the graphics card, and restart the computer.</source>
        <translation>그래픽 카드의 드라이버를 설치하거나 업데이트한 다음 컴퓨터를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Restart the program to use it again.</source>
        <translation>다시 사용하려면 프로그램을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Update its driver, or choose the processor as the device in the preferences.</source>
        <translation>드라이버를 업데이트하거나 환경설정에서 장치를 프로세서로 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a face, or something to do to the photo.</source>
        <translation>얼굴을 선택하거나 사진에 적용할 작업을 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a newer driver may mend it.</source>
        <translation>따로 할 일은 없습니다. 새 드라이버로 해결될 수도 있습니다.</translation>
    </message>
    <message>
        <source>Correct it in the preferences or in settings.json.</source>
        <translation>환경설정이나 settings.json에서 바로잡으세요.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>pip install &quot;pgdiff-desktop[{extra}]&quot; 명령으로 설치하거나 환경설정에서 실행 엔진을 자동으로 선택하세요.</translation>
    </message>
    <message>
        <source>Uninstall the other onnxruntime first: pip uninstall {installed}; then: pip install &quot;pgdiff-desktop[{extra}]&quot;; or choose the automatic runtime in the preferences.</source>
        <translation>먼저 다른 onnxruntime을 제거한 뒤(pip uninstall {installed}) 설치하거나(pip install &quot;pgdiff-desktop[{extra}]&quot;), 환경설정에서 실행 엔진을 자동으로 선택하세요.</translation>
    </message>
    <message>
        <source>Choose the automatic runtime in the preferences.</source>
        <translation>환경설정에서 실행 엔진을 자동으로 선택하세요.</translation>
    </message>
    <message>
        <source>Add a photo of the same person.</source>
        <translation>같은 인물의 사진을 추가하세요.</translation>
    </message>
    <message>
        <source>Choose a recipe that does, or remove the reference.</source>
        <translation>참조 사진을 쓰는 복원 방식을 선택하거나 참조 사진을 제거하세요.</translation>
    </message>
    <message>
        <source>Paint the damage, or choose another recipe.</source>
        <translation>손상 영역을 칠하거나 다른 복원 방식을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>다른 복원 방식을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another preset.</source>
        <translation>다른 프리셋을 선택하세요.</translation>
    </message>
    <message>
        <source>Remove the painted damage, or choose another recipe.</source>
        <translation>칠한 손상 영역을 지우거나 다른 복원 방식을 선택하세요.</translation>
    </message>
    <message>
        <source>Paint the mask over the upright photo at its full size.</source>
        <translation>똑바로 세운 사진의 원래 크기에 맞춰 마스크를 칠하세요.</translation>
    </message>
    <message>
        <source>Save the mask again as a black and white PNG.</source>
        <translation>마스크를 흑백 PNG로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Free some space or write to another disk.</source>
        <translation>공간을 비우거나 다른 디스크에 저장하세요.</translation>
    </message>
    <message>
        <source>Choose another folder or file name.</source>
        <translation>다른 폴더나 파일 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>다른 파일 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Use one of .jpg, .png, .tif, .webp or .heic.</source>
        <translation>.jpg, .png, .tif, .webp, .heic 중 하나를 사용하세요.</translation>
    </message>
    <message>
        <source>Choose another folder, or let names that are taken get a number.</source>
        <translation>다른 폴더를 선택하거나, 이름이 같으면 번호를 붙이도록 설정하세요.</translation>
    </message>
    <message>
        <source>Write it to another disk.</source>
        <translation>다른 디스크에 저장하세요.</translation>
    </message>
    <message>
        <source>Connect its drive again.</source>
        <translation>드라이브를 다시 연결하세요.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Move it out of the way.</source>
        <translation>다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>Close other programs, and try again.</source>
        <translation>다른 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Close other programs, or take fewer faces.</source>
        <translation>다른 프로그램을 닫거나 얼굴 수를 줄이세요.</translation>
    </message>
    <message>
        <source>Copy the diagnostics (Help menu) and report it.</source>
        <translation>도움말 메뉴에서 진단 정보를 복사해 개발자에게 보내 주세요.</translation>
    </message>
    <message>
        <source>Install pgdiff-desktop again.</source>
        <translation>pgdiff-desktop을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>다시 복사하세요.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>다시 다운로드하세요.</translation>
    </message>
    <message>
        <source>Delete it and download it again.</source>
        <translation>삭제하고 다시 다운로드하세요.</translation>
    </message>
    <message>
        <source>Delete it, and download or import another.</source>
        <translation>삭제하고 다른 모델을 다운로드하거나 가져오세요.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;pgdiff-desktop[onnx]&quot;; or delete the file.</source>
        <translation>pip install &quot;pgdiff-desktop[onnx]&quot; 명령으로 설치하거나 파일을 삭제하세요.</translation>
    </message>
    <message>
        <source>Delete it, and take the file from the address in the catalog.</source>
        <translation>삭제한 뒤, 목록에 적힌 주소에서 파일을 다운로드하세요.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, and try again.</source>
        <translation>인터넷 연결과 프록시를 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it.</source>
        <translation>끝날 때까지 기다리거나 중지하세요.</translation>
    </message>
    <message>
        <source>Set certificate_file in settings.json to a PEM file, or to null.</source>
        <translation>settings.json의 certificate_file을 PEM 파일이나 null로 설정하세요.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>파일이 옮겨졌거나 이름이 바뀌었는지 확인하세요.</translation>
    </message>
    <message>
        <source>Open it as an album.</source>
        <translation>폴더는 앨범으로 열어 주세요.</translation>
    </message>
    <message>
        <source>Export it as TIFF or PNG.</source>
        <translation>TIFF나 PNG로 내보내세요.</translation>
    </message>
    <message>
        <source>Pick another photo.</source>
        <translation>다른 사진을 선택하세요.</translation>
    </message>
    <message>
        <source>it is a device, a pipe or a socket, not a file</source>
        <translation>파일이 아니라 장치, 파이프 또는 소켓입니다</translation>
    </message>
    <message>
        <source>it is cut short or has holes: {missing} of the {count} parts of its pixels are missing</source>
        <translation>잘렸거나 빈 곳이 있습니다. 픽셀 데이터 {count}개 부분 중 {missing}개가 없습니다</translation>
    </message>
    <message>
        <source>it has no page {page}, only {count}</source>
        <translation>{page}쪽이 없습니다. 모두 {count}쪽입니다</translation>
    </message>
    <message>
        <source>its pixels take {megabytes} MB of memory, more than the limit of {most} MB</source>
        <translation>픽셀이 차지하는 메모리가 {megabytes} MB로 한도({most} MB)를 넘습니다</translation>
    </message>
    <message>
        <source>its file has {megabytes} MB, more than the limit of {most} MB</source>
        <translation>파일이 {megabytes} MB로 한도({most} MB)를 넘습니다</translation>
    </message>
    <message>
        <source>{part} takes {megabytes} MB in it, more than the limit of {most} MB</source>
        <translation>파일 안의 데이터({part})가 {megabytes} MB로 한도({most} MB)를 넘습니다</translation>
    </message>
    <message>
        <source>its pixels are in {count} parts, more than the limit of {most}</source>
        <translation>픽셀 데이터가 {count}개 부분으로 나뉘어 한도({most}개)를 넘습니다</translation>
    </message>
    <message>
        <source>it is a folder, a pipe, a device or a broken link, and no file</source>
        <translation>파일이 아니라 폴더, 파이프, 장치 또는 끊어진 링크입니다</translation>
    </message>
    <message>
        <source>there is a result already, which was changed after it was written</source>
        <translation>이미 결과 파일이 있으며, 저장된 뒤에 수정되었습니다</translation>
    </message>
    <message>
        <source>another file came there meanwhile</source>
        <translation>그 사이에 같은 위치에 다른 파일이 생겼습니다</translation>
    </message>
    <message>
        <source>what was decided for it cannot be read and was set aside as {aside}</source>
        <translation>이 사진에 저장된 내용을 읽을 수 없어 다음 이름으로 따로 보관했습니다: {aside}</translation>
    </message>
    <message>
        <source>what was decided for it is damaged and was set aside as {aside}</source>
        <translation>이 사진에 저장된 내용이 손상되어 다음 이름으로 따로 보관했습니다: {aside}</translation>
    </message>
    <message>
        <source>what was decided for it was made by a later version of this program and was set aside as {aside}</source>
        <translation>이 사진에 저장된 내용은 이 프로그램의 더 새로운 버전에서 만든 것이어서 다음 이름으로 따로 보관했습니다: {aside}</translation>
    </message>
    <message>
        <source>a sidecar cannot say which faces of an album were taken as references</source>
        <translation>앨범의 어떤 얼굴을 참조 사진으로 썼는지는 사이드카 파일에 기록할 수 없습니다</translation>
    </message>
    <message>
        <source>somebody decided something in its sidecar that would be lost</source>
        <translation>사이드카 파일에 사라질 수 있는 결정 내용이 있습니다</translation>
    </message>
    <message>
        <source>it is damaged and was set aside as {aside}</source>
        <translation>손상되어 다음 이름으로 따로 보관했습니다: {aside}</translation>
    </message>
    <message>
        <source>it cannot be read and was left as it is</source>
        <translation>읽을 수 없어 그대로 두었습니다</translation>
    </message>
    <message>
        <source>another program is changing it</source>
        <translation>다른 프로그램이 변경하고 있습니다</translation>
    </message>
    <message>
        <source>its data is damaged below row {row} of {rows}: restored as far as it goes</source>
        <translation>전체 {rows}행 중 {row}행 아래로 데이터가 손상되었습니다. 가능한 만큼 복원했습니다</translation>
    </message>
    <message>
        <source>it does not say what its numbers mean: zero was taken as black</source>
        <translation>값의 의미가 파일에 적혀 있지 않아 0을 검은색으로 처리했습니다</translation>
    </message>
    <message>
        <source>of its {bits} bits a channel 8 were read</source>
        <translation>채널당 {bits}비트 중 8비트만 읽었습니다</translation>
    </message>
    <message>
        <source>its XMP metadata were damaged, and were repaired as far as they go</source>
        <translation>XMP 메타데이터가 손상되어 가능한 만큼 복구했습니다</translation>
    </message>
    <message>
        <source>a part of its XMP metadata is missing or damaged</source>
        <translation>XMP 메타데이터의 일부가 없거나 손상되었습니다</translation>
    </message>
    <message>
        <source>its XMP metadata cannot be read, and are not in the result</source>
        <translation>XMP 메타데이터를 읽을 수 없어 결과에 넣지 않았습니다</translation>
    </message>
    <message>
        <source>its XMP metadata are too large or nested too deep, and are not in the result</source>
        <translation>XMP 메타데이터가 너무 크거나 너무 깊게 중첩되어 결과에 넣지 않았습니다</translation>
    </message>
    <message>
        <source>it cannot be read as XMP, and was not copied beside the result</source>
        <translation>XMP로 읽을 수 없어 결과 옆에 복사하지 않았습니다</translation>
    </message>
    <message>
        <source>{ending} files have no place for the photo&apos;s extra channel, such as infrared</source>
        <translation>{ending} 파일에는 적외선 같은 사진의 추가 채널을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s EXIF: {names}</source>
        <translation>사진의 EXIF에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s XMP: {names}</source>
        <translation>사진의 XMP에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s IPTC: {names}</source>
        <translation>사진의 IPTC에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>not carried over from Photoshop&apos;s resources in the photo: {names}</source>
        <translation>사진의 Photoshop 리소스에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s comment ({names})</source>
        <translation>사진의 설명을 옮기지 못했습니다({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s texts: {names}</source>
        <translation>사진의 텍스트에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>not carried over of what the photo says of its colours: {names}</source>
        <translation>사진의 색상 정보에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>not carried over: the photo&apos;s resolution ({names})</source>
        <translation>사진의 해상도를 옮기지 못했습니다({names})</translation>
    </message>
    <message>
        <source>not carried over from the photo&apos;s file: {names}</source>
        <translation>사진 파일에서 옮기지 못한 항목: {names}</translation>
    </message>
    <message>
        <source>there is such a file already, so the photo&apos;s .xmp file was not copied</source>
        <translation>같은 이름의 파일이 이미 있어 사진의 .xmp 파일을 복사하지 않았습니다</translation>
    </message>
    <message>
        <source>the date of the photo&apos;s file could not be kept ({why})</source>
        <translation>사진 파일의 날짜를 유지할 수 없었습니다({why})</translation>
    </message>
    <message>
        <source>Compare it with the photo.</source>
        <translation>원본 사진과 비교해 보세요.</translation>
    </message>
    <message>
        <source>Save it as 16-bit TIFF first, to keep them all.</source>
        <translation>모두 유지하려면 먼저 16비트 TIFF로 저장하세요.</translation>
    </message>
    <message>
        <source>Compare the result&apos;s captions and names with the photo&apos;s.</source>
        <translation>결과의 설명과 이름을 원본 사진과 비교해 보세요.</translation>
    </message>
    <message>
        <source>The photo keeps them: copy captions and names from there.</source>
        <translation>원본 사진에는 그대로 있습니다. 설명과 이름을 원본에서 복사하세요.</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>만든 프로그램에서 다시 저장하세요.</translation>
    </message>
    <message>
        <source>TIFF holds it.</source>
        <translation>TIFF에는 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>They stay in the original, which is left as it is.</source>
        <translation>원본에는 그대로 남아 있으며, 원본은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold it.</source>
        <translation>JPEG와 TIFF에는 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>JPEG and TIFF hold them.</source>
        <translation>JPEG와 TIFF에는 담을 수 있습니다.</translation>
    </message>
    <message>
        <source>Move that file out of the way, and write the result again.</source>
        <translation>해당 파일을 다른 곳으로 옮기고 결과를 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The photo&apos;s metadata hold when it was taken, where it says so.</source>
        <translation>촬영 날짜가 있으면 사진의 메타데이터에 남아 있습니다.</translation>
    </message>
    <message>
        <source>Restore faces first.</source>
        <translation>먼저 얼굴을 복원하세요.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose fewer photos, or give it away on a stick.</source>
        <translation>사진을 줄이거나 USB 메모리로 전달하세요.</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>이 컴퓨터에 복사한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Choose the file answers-NAME.json that was sent back.</source>
        <translation>돌려받은 “answers-이름.json” 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>파일을 다시 보내 달라고 하세요.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>이 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>Give the name to another face if it fits one.</source>
        <translation>이 이름에 맞는 다른 얼굴이 있으면 그 얼굴에 지정하세요.</translation>
    </message>
    <message>
        <source>The other answers were taken.</source>
        <translation>다른 답변은 반영했습니다.</translation>
    </message>
    <message>
        <source>Change it if they are right.</source>
        <translation>답변이 맞으면 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>The answers for other faces were taken.</source>
        <translation>다른 얼굴에 대한 답변은 반영했습니다.</translation>
    </message>
    <message>
        <source>Was it renamed or changed? Bring it back and import the answers again.</source>
        <translation>이름이나 내용이 바뀌었나요? 원래대로 되돌린 뒤 답변을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>What was done is in its XMP all the same; another format may hold credentials.</source>
        <translation>작업 내역은 XMP에 들어 있습니다. 다른 형식에는 콘텐츠 자격 증명을 담을 수도 있습니다.</translation>
    </message>
    <message>
        <source>Install the package for NVIDIA cards (cu130; older cards: cu126), or PyTorch with CUDA as the README shows.</source>
        <translation>NVIDIA 카드용 패키지(cu130, 오래된 카드는 cu126)를 설치하거나, README에 나온 대로 CUDA용 PyTorch를 설치하세요.</translation>
    </message>
    <message>
        <source>Install the build cu126 for older cards, or cu130 for newer ones.</source>
        <translation>오래된 카드에는 cu126 빌드를, 새 카드에는 cu130 빌드를 설치하세요.</translation>
    </message>
    <message>
        <source>The names are: {names}.</source>
        <translation>사용할 수 있는 이름: {names}.</translation>
    </message>
    <message>
        <source>Use an ONNX model from 1 x 3 x {size} x {size} to the same, RGB in [-1, 1].</source>
        <translation>입력과 출력이 모두 1 x 3 x {size} x {size}, RGB [-1, 1]인 ONNX 모델을 사용하세요.</translation>
    </message>
    <message>
        <source>Remove it: then the judge that is included is used.</source>
        <translation>제거하세요. 그러면 기본 제공 판정 모델을 사용합니다.</translation>
    </message>
    <message>
        <source>Use one of these: {choices}.</source>
        <translation>다음 중 하나를 사용하세요: {choices}.</translation>
    </message>
    <message>
        <source>Use 0 to {most}, or a colour photo.</source>
        <translation>0부터 {most} 사이의 번호나 컬러 사진을 사용하세요.</translation>
    </message>
    <message>
        <source>Use {low} to {high}.</source>
        <translation>{low}부터 {high} 사이의 값을 사용하세요.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy.</source>
        <translation>인터넷 연결과 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Draw a box around the face, or click its eyes (Faces menu).</source>
        <translation>얼굴 둘레에 상자를 그리거나 두 눈을 클릭하세요(얼굴 메뉴).</translation>
    </message>
    <message>
        <source>Look for the faces again (Faces menu).</source>
        <translation>얼굴을 다시 찾아 보세요(얼굴 메뉴).</translation>
    </message>
    <message>
        <source>Click its eyes (Faces menu).</source>
        <translation>두 눈을 클릭하세요(얼굴 메뉴).</translation>
    </message>
    <message>
        <source>Remove this face, and show where it is again.</source>
        <translation>이 얼굴을 제거하고 위치를 다시 표시하세요.</translation>
    </message>
    <message>
        <source>Add another photo of the person as a reference.</source>
        <translation>같은 인물의 다른 사진을 참조로 추가하세요.</translation>
    </message>
    <message>
        <source>Take pages of a TIFF out as photos of their own (File menu); save the pictures of other files yourself.</source>
        <translation>TIFF의 페이지는 별도의 사진으로 꺼낼 수 있습니다(파일 메뉴). 다른 파일의 이미지는 직접 저장하세요.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the processor as the device in the preferences.</source>
        <translation>다른 프로그램을 닫거나 환경설정에서 장치를 프로세서로 선택하세요.</translation>
    </message>
    <message>
        <source>Choose the automatic device in the preferences.</source>
        <translation>환경설정에서 장치를 자동으로 선택하세요.</translation>
    </message>
    <message>
        <source>Download it, or bring it in a folder (Models).</source>
        <translation>다운로드하거나 모델 창에서 폴더의 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>Import it on the command line, as the README says.</source>
        <translation>README의 설명대로 명령줄에서 가져오세요.</translation>
    </message>
    <message>
        <source>Read it, and accept it where you download the model.</source>
        <translation>읽어 보고, 모델을 다운로드할 때 동의하세요.</translation>
    </message>
    <message>
        <source>Choose the folder of the files.</source>
        <translation>파일이 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The list of models says the names of the files.</source>
        <translation>모델 목록에 파일 이름이 나와 있습니다.</translation>
    </message>
    <message>
        <source>Try again later, or bring the file in a folder (Models).</source>
        <translation>나중에 다시 시도하거나 모델 창에서 폴더의 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>Free some space, or choose another model folder in the preferences.</source>
        <translation>공간을 비우거나 환경설정에서 다른 모델 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Correct the proxy in the preferences.</source>
        <translation>환경설정에서 프록시를 바로잡으세요.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Why nothing was exported</source>
        <translation>내보내지 못한 이유</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was exported. Try again soon.</source>
        <translation>⚠ 최근 변경 내용을 저장하지 못해 아무것도 내보내지 않았습니다. 잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Photo that is being exported</source>
        <translation>내보내는 중인 사진</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>내보내기 진행률</translation>
    </message>
    <message>
        <source>Summary of the export</source>
        <translation>내보내기 요약</translation>
    </message>
    <message>
        <source>Copy Summary</source>
        <translation>요약 복사</translation>
    </message>
    <message>
        <source>Retry Failed</source>
        <translation>실패한 사진 다시 시도</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Export the Rest</source>
        <translation>나머지 내보내기</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Export restored photos</source>
        <translation>복원한 사진 내보내기</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message>
        <source>Saving your latest changes…</source>
        <translation>최근 변경 내용 저장 중…</translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation>취소됨: {counts}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>폴더: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) exported with a warning, see their notes.</source>
        <translation>
            <numerusform>사진 %n장은 경고와 함께 내보냈습니다. 비고를 확인하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the current photo…</source>
        <translation>저장 중인 사진까지만 마치고 중지합니다…</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number}/{of}: {name}</translation>
    </message>
</context>
<context>
    <name>ExportOptionsPage</name>
    <message>
        <source>Accept</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Accept the proposed damage</source>
        <translation>제안된 손상 영역 적용</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>손상 영역에 추가합니다. 실행 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation>원본과 동일</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>비트 심도</translation>
    </message>
    <message>
        <source>Same as the original, up to 16 bits per channel</source>
        <translation>원본과 동일(채널당 최대 16비트)</translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation>채널당 8비트</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Same quality as the original</source>
        <translation>원본과 같은 품질</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP</source>
        <translation>JPEG와 WebP의 품질</translation>
    </message>
    <message>
        <source>Quality of JPEG and WebP, 50 to 100; higher makes larger files</source>
        <translation>JPEG와 WebP의 품질, 50~100. 높을수록 파일이 커집니다</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>품질</translation>
    </message>
    <message>
        <source>If the file exists</source>
        <translation>이름이 같은 파일이 있을 때</translation>
    </message>
    <message>
        <source>Add a number to the new file</source>
        <translation>새 파일에 번호 붙이기</translation>
    </message>
    <message>
        <source>Replace earlier results of this program</source>
        <translation>이 프로그램이 만든 이전 결과 덮어쓰기</translation>
    </message>
    <message>
        <source>Your scans, and files of other programs, are never overwritten.</source>
        <translation>스캔 원본과 다른 프로그램의 파일은 절대 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s date</source>
        <translation>사진 파일의 날짜 유지</translation>
    </message>
    <message>
        <source>The exported file gets the date of the photo&apos;s file, so that folders sort both alike</source>
        <translation>내보낸 파일의 날짜를 원본 사진 파일과 같게 하여, 폴더에서 같은 순서로 정렬됩니다</translation>
    </message>
    <message>
        <source>File date</source>
        <translation>파일 날짜</translation>
    </message>
    <message>
        <source>Write it beside the photo</source>
        <translation>사진 옆에 저장</translation>
    </message>
    <message>
        <source>What was marked as damaged becomes a picture beside the photo: NAME.damage.png</source>
        <translation>손상 영역을 사진 옆에 이미지로 저장합니다: 이름.damage.png</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>손상 영역</translation>
    </message>
    <message>
        <source>Write a map beside the photo</source>
        <translation>사진 옆에 맵 이미지로 저장</translation>
    </message>
    <message>
        <source>What was invented becomes a picture beside the photo, white on black: NAME.invented.png</source>
        <translation>만들어 낸 부분을 사진 옆에 검은 바탕의 흰색 이미지로 저장합니다: NAME.invented.png</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>만들어 낸 부분</translation>
    </message>
    <message>
        <source>Longest side at most</source>
        <translation>긴 변 최대</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>긴 변의 픽셀 수</translation>
    </message>
    <message>
        <source>Smaller photos keep their size</source>
        <translation>더 작은 사진은 크기를 유지합니다</translation>
    </message>
    <message>
        <source>Folder of the exported photos</source>
        <translation>내보낼 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose the folder of the exported photos</source>
        <translation>내보낼 폴더 선택</translation>
    </message>
    <message>
        <source>Also copy untouched photos</source>
        <translation>작업하지 않은 사진도 복사</translation>
    </message>
    <message>
        <source>Photos in which nothing was restored go along as they are; otherwise they are left out</source>
        <translation>복원한 부분이 없는 사진도 그대로 복사합니다. 끄면 제외됩니다</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>내보낼 내용</translation>
    </message>
    <message>
        <source>Template for file names</source>
        <translation>파일 이름 서식</translation>
    </message>
    <message>
        <source>{name}: name of the photo, {n}: a running number, {date}: the date it was taken</source>
        <translation>{name}: 사진 이름, {n}: 일련번호, {date}: 촬영 날짜</translation>
    </message>
    <message>
        <source>Insert the name of the photo</source>
        <translation>사진 이름 삽입</translation>
    </message>
    <message>
        <source>Insert a running number</source>
        <translation>일련번호 삽입</translation>
    </message>
    <message>
        <source>Insert the date the photo was taken</source>
        <translation>촬영 날짜 삽입</translation>
    </message>
    <message>
        <source>Folder for exported photos</source>
        <translation>내보낼 폴더</translation>
    </message>
    <message>
        <source>This format stores 8 bits per channel</source>
        <translation>이 형식은 채널당 8비트로 저장합니다</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>사진 수를 세는 중…</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>예: {name}</translation>
    </message>
    <message>
        <source>⚠ The files need a name.</source>
        <translation>⚠ 파일 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>⚠ Only {name}, {n} and {date} may be used in braces.</source>
        <translation>⚠ 중괄호 안에는 {name}, {n}, {date}만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>⚠ A name may not contain / \ : * ? &quot; &lt; &gt; |</source>
        <translation>⚠ 이름에 쓸 수 없는 문자: / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
</context>
<context>
    <name>FaceCard</name>
    <message>
        <source>Restore this face</source>
        <translation>이 얼굴 복원</translation>
    </message>
    <message>
        <source>Restore this face, or leave it as it is</source>
        <translation>이 얼굴을 복원하거나 그대로 둡니다</translation>
    </message>
    <message>
        <source>Actions for this face</source>
        <translation>이 얼굴에 쓸 수 있는 명령</translation>
    </message>
    <message>
        <source>Apply to all faces</source>
        <translation>모든 얼굴에 적용</translation>
    </message>
    <message>
        <source>Copy settings to selected photos</source>
        <translation>선택한 사진에 설정 복사</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>얼굴 제거</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>복원 중…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>대기 중…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>그대로 둠</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>아직 복원하지 않음</translation>
    </message>
    <message>
        <source>Sharp already</source>
        <translation>이미 선명함</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>원본 유지</translation>
    </message>
    <message>
        <source>Candidate {number} of {count}</source>
        <translation>후보 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>FaceController</name>
    <message>
        <source>Select other photos in the album first, then copy the settings to them.</source>
        <translation>먼저 앨범에서 다른 사진을 선택한 다음 설정을 복사하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Settings were copied to %n face(s).</source>
        <translation>
            <numerusform>얼굴 %n개에 설정을 복사했습니다.</numerusform>
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
        <translation>다른 쪽 눈을 클릭하세요. Backspace 키를 누르면 첫 번째 눈이 취소됩니다.</translation>
    </message>
    <message>
        <source>Click both eyes, or drag a box around the face. Esc cancels.</source>
        <translation>두 눈을 클릭하거나 얼굴 둘레에 상자를 그리세요. Esc 키를 누르면 취소됩니다.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or click both eyes. Esc cancels.</source>
        <translation>얼굴 둘레에 상자를 그리거나 두 눈을 클릭하세요. Esc 키를 누르면 취소됩니다.</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Face {number}</source>
        <translation>얼굴 {number}</translation>
    </message>
</context>
<context>
    <name>FacesPanel</name>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
    <message>
        <source>Add a face with a box (Ctrl+Shift+B)</source>
        <translation>상자로 얼굴 추가 (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Add a face by its eyes (Ctrl+Shift+E)</source>
        <translation>눈 위치로 얼굴 추가 (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Look for faces again (Ctrl+L)</source>
        <translation>얼굴 다시 찾기 (Ctrl+L)</translation>
    </message>
    <message>
        <source>No photo open</source>
        <translation>열린 사진 없음</translation>
    </message>
    <message>
        <source>Open a folder of scans and choose a photo; its faces appear here.</source>
        <translation>스캔한 사진 폴더를 열고 사진을 선택하면 얼굴이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>얼굴을 찾는 중…</translation>
    </message>
    <message>
        <source>You can paint damage in the meantime.</source>
        <translation>그동안 손상 영역을 칠할 수 있습니다.</translation>
    </message>
    <message>
        <source>Restores when the faces are found.</source>
        <translation>얼굴을 찾으면 복원을 시작합니다.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>사진을 여는 중…</translation>
    </message>
    <message>
        <source>Its faces appear here when it is open.</source>
        <translation>사진이 열리면 얼굴이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Don&apos;t Restore</source>
        <translation>복원 안 함</translation>
    </message>
    <message>
        <source>Don&apos;t restore when the faces are found</source>
        <translation>얼굴을 찾아도 복원하지 않기</translation>
    </message>
    <message>
        <source>Look for faces</source>
        <translation>얼굴 찾기</translation>
    </message>
    <message>
        <source>Faces have not been looked for yet</source>
        <translation>아직 얼굴을 찾지 않았습니다</translation>
    </message>
    <message>
        <source>Let the application find them.</source>
        <translation>프로그램이 자동으로 얼굴을 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>상자 그리기</translation>
    </message>
    <message>
        <source>Click both eyes</source>
        <translation>두 눈 클릭</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>얼굴을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Mark one by hand: draw a box around it on the photo, or click both eyes.</source>
        <translation>직접 표시해 주세요. 사진에서 얼굴 둘레에 상자를 그리거나 두 눈을 클릭하세요.</translation>
    </message>
    <message>
        <source>Restore every face that is switched on (Ctrl+Shift+Return)</source>
        <translation>켜진 얼굴을 모두 복원합니다 (Ctrl+Shift+Return)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>얼굴 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation>
            <numerusform>얼굴 %n개 복원</numerusform>
        </translation>
    </message>
    <message>
        <source>All faces are sharp</source>
        <translation>모든 얼굴이 선명합니다</translation>
    </message>
</context>
<context>
    <name>FamilyAnswers</name>
    <message>
        <source>Answers (*.json)</source>
        <translation>답변 (*.json)</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>답변 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of {name} could not be taken.</source>
        <translation>
            <numerusform>{name}의 답변 가운데 %n개를 반영하지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the details to see which.</source>
        <translation>어떤 답변인지는 자세한 내용을 복사해 확인하세요.</translation>
    </message>
    <message numerus="yes">
        <source>{name} answered for %n face(s).</source>
        <translation>
            <numerusform>{name}의 답변을 얼굴 %n개에 반영했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) got a name.</source>
        <translation>
            <numerusform>얼굴 %n개에 이름을 지정했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>For the Family</source>
        <translation>가족용 페이지</translation>
    </message>
    <message>
        <source>What the album is called on the page</source>
        <translation>페이지에 표시할 앨범 이름</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>앨범</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Makes one page of the photos whose faces were restored. Your family opens it in any browser, on a phone, too, and says whether the faces still look like the people they knew.</source>
        <translation>얼굴을 복원한 사진을 페이지 하나로 만듭니다. 가족이 컴퓨터나 휴대전화의 브라우저에서 열어 보고, 복원한 얼굴이 기억 속의 그 사람과 닮았는지 답할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is sent: you give the page away by mail or on a stick, and a small file comes back, which File &gt; Import Answers takes. The page holds faces and names: give it to those who may see them.</source>
        <translation>자동으로 전송되는 것은 없습니다. 페이지를 메일이나 USB 메모리로 직접 전달하고, 돌려받은 작은 파일을 “파일” 메뉴의 “답변 가져오기”로 불러옵니다. 페이지에는 얼굴과 이름이 들어 있으니, 보아도 되는 사람에게만 전달하세요.</translation>
    </message>
    <message>
        <source>Ask the family</source>
        <translation>가족에게 물어보기</translation>
    </message>
    <message>
        <source>Make the Page</source>
        <translation>페이지 만들기</translation>
    </message>
    <message numerus="yes">
        <source>The page is ready: %n photo(s), {megabytes} MB</source>
        <translation>
            <numerusform>페이지를 만들었습니다: 사진 %n장, {megabytes} MB</numerusform>
        </translation>
    </message>
    <message>
        <source>Give this file away by mail or on a stick. What comes back is a file answers-NAME.json: take it with File &gt; Import Answers.</source>
        <translation>이 파일을 메일이나 USB 메모리로 전달하세요. “answers-이름.json” 파일을 돌려받으면 “파일” 메뉴의 “답변 가져오기”로 불러오세요.</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to pgdiff-desktop</source>
        <translation>pgdiff-desktop에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>It brings the faces in old family photos back. Everything happens on this computer: no photo and nothing about you ever leaves it, and your scans are never changed.</source>
        <translation>오래된 가족사진의 얼굴을 되살립니다. 모든 처리는 이 컴퓨터 안에서만 이루어집니다. 사진도 개인 정보도 외부로 나가지 않으며, 스캔 원본 파일은 절대 수정하지 않습니다.</translation>
    </message>
    <message>
        <source>Ready to work, without a network</source>
        <translation>네트워크 없이 바로 작업할 수 있습니다</translation>
    </message>
    <message>
        <source>The starter models come with the program and are free for any use. They work on faces of 256 px, which is as much as most small prints hold.</source>
        <translation>기본 제공 모델은 프로그램에 들어 있으며 어떤 용도로든 자유롭게 쓸 수 있습니다. 얼굴을 256픽셀로 처리하며, 작은 인화 사진에는 대개 이 정도로 충분합니다.</translation>
    </message>
    <message>
        <source>Larger models for larger scans</source>
        <translation>고해상도 스캔용 대형 모델</translation>
    </message>
    <message>
        <source>The published models work on faces of 512 px and bring back finer detail. They are made by others, who allow private, non-commercial use only: you read their licences before the download begins.</source>
        <translation>공개된 모델은 얼굴을 512픽셀로 처리하여 더 섬세하게 복원합니다. 외부에서 만든 모델로, 개인적·비상업적 용도로만 쓸 수 있습니다. 다운로드를 시작하기 전에 라이선스를 확인합니다.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>다운로드 진행률</translation>
    </message>
    <message>
        <source>Open a Folder of Scans…</source>
        <translation>스캔한 사진 폴더 열기…</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>스캔한 사진 폴더 열기</translation>
    </message>
    <message>
        <source>Look Around First</source>
        <translation>먼저 둘러보기</translation>
    </message>
    <message>
        <source>Continue to the window</source>
        <translation>메인 창으로 이동</translation>
    </message>
    <message>
        <source>{have} of {of} downloaded. You can start working in the meantime.</source>
        <translation>다운로드 {have}/{of}. 그동안 작업을 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>다운로드 취소</translation>
    </message>
    <message>
        <source>They are installed, and will be used.</source>
        <translation>설치되었으며 앞으로 사용됩니다.</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>다운로드 ({size})…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Open a folder of scans</source>
        <translation>스캔한 사진 폴더 열기</translation>
    </message>
    <message>
        <source>A folder is an album. Open it from the File menu, or drop it on the window. Your scans are never changed: what you decide is kept beside them, in a folder named .pgdiff.</source>
        <translation>폴더 하나가 앨범 하나입니다. “파일” 메뉴에서 열거나 창에 놓으세요. 스캔 원본은 절대 바뀌지 않습니다. 작업 내용은 스캔 원본 옆의 .pgdiff 폴더에 저장됩니다.</translation>
    </message>
    <message>
        <source>Mark the damage</source>
        <translation>손상 영역 칠하기</translation>
    </message>
    <message>
        <source>Paint over cracks and stains with the brush (B), or let Find Scratches propose them. Only what is marked is filled in. A photo without cracks needs no marks.</source>
        <translation>갈라진 곳과 얼룩을 브러시(B)로 칠하거나 “긁힌 자국 찾기”로 자동으로 찾으세요. 칠한 손상 영역만 메웁니다. 손상이 없는 사진은 칠할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a recipe for each face</source>
        <translation>얼굴마다 복원 방식 선택</translation>
    </message>
    <message>
        <source>Faces are found when a photo is opened; each has a card on the right. The list of recipes shows what each needs and what it invents. With a sharp photo of the same person, the face keeps its likeness.</source>
        <translation>사진을 열면 얼굴을 찾아 오른쪽에 카드로 보여 줍니다. 복원 방식 목록에서 각 방식에 필요한 것과 새로 만들어 내는 것을 확인할 수 있습니다. 같은 인물의 선명한 사진이 있으면 닮은 모습이 유지됩니다.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Restore one face (Ctrl+Return), the photo, or the whole album. The queue works in the background; you can go on with other photos, and it continues after a restart.</source>
        <translation>얼굴 하나(Ctrl+Enter), 사진 또는 앨범 전체를 복원하세요. 대기열은 백그라운드에서 처리되므로 다른 사진 작업을 계속할 수 있으며, 프로그램을 다시 시작해도 이어집니다.</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>비교하고 선택</translation>
    </message>
    <message>
        <source>Every run adds candidates, and the original stays one of them. Choose with the keys 0 (the original) to 9, and hold C to see the photo as it was.</source>
        <translation>복원할 때마다 후보가 추가되며 원본도 항상 후보로 남습니다. 0(원본)~9 키로 선택하고, C 키를 누르고 있으면 원래 사진이 보입니다.</translation>
    </message>
    <message>
        <source>Export copies</source>
        <translation>복사본 내보내기</translation>
    </message>
    <message>
        <source>Export writes restored copies in a folder of your choice, never over a scan. Each file says what was restored, and how.</source>
        <translation>내보내기는 선택한 폴더에 복원한 복사본을 저장하며 스캔 원본은 절대 덮어쓰지 않습니다. 파일마다 무엇을 어떻게 복원했는지 기록됩니다.</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>기본 사용법</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>폴더 선택</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>Folders of the album</source>
        <translation>앨범의 폴더</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
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
        <translation>칠한 색 모두 지우기</translation>
    </message>
</context>
<context>
    <name>HintMenu</name>
    <message>
        <source>Other Colour…</source>
        <translation>다른 색…</translation>
    </message>
    <message>
        <source>Clear All Colours</source>
        <translation>칠한 색 모두 지우기</translation>
    </message>
    <message>
        <source>Colour to paint</source>
        <translation>칠할 색</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>녹색</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>남색</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>하늘색</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>진홍색</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍색</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노란색</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>밝은 피부색</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>어두운 피부색</translation>
    </message>
    <message>
        <source>Blond</source>
        <translation>금발색</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>갈색</translation>
    </message>
    <message>
        <source>Beige</source>
        <translation>베이지색</translation>
    </message>
    <message>
        <source>Grey, without colour</source>
        <translation>회색(무채색)</translation>
    </message>
    <message>
        <source>Colour to Paint</source>
        <translation>칠할 색</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>the same person: {chance} of 100</source>
        <translation>같은 인물: 100 중 {chance}</translation>
    </message>
    <message>
        <source>perhaps the same person: {chance} of 100</source>
        <translation>같은 인물일 수도 있음: 100 중 {chance}</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>다른 사람? 본인은 100 중 {chance}</translation>
    </message>
    <message>
        <source>person: cannot tell</source>
        <translation>인물: 알 수 없음</translation>
    </message>
    <message>
        <source>Faces of children change too much for the judge to tell whether this is the person.</source>
        <translation>아이의 얼굴은 변화가 커서 본인인지 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>The photo shows too little to tell whether this is the person.</source>
        <translation>사진에서 알 수 있는 것이 너무 적어 본인인지 판정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Compared with the reference: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>참조 사진과 비교: 이만큼 닮은 사진 100쌍 중 {chance}쌍({low}~{high}쌍)이 같은 인물입니다.</translation>
    </message>
    <message>
        <source>Compared with other photos of the person: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>이 인물의 다른 사진과 비교: 이만큼 닮은 사진 100쌍 중 {chance}쌍({low}~{high}쌍)이 같은 인물입니다.</translation>
    </message>
    <message>
        <source>Compared with the photo, as far as it shows anything: as alike as two photos of one person are ({chance} of 100; {low} to {high}).</source>
        <translation>원본 사진에서 알 수 있는 범위에서 비교: 이만큼 닮은 사진 100쌍 중 {chance}쌍({low}~{high}쌍)이 같은 인물입니다.</translation>
    </message>
    <message>
        <source>Every candidate is probably somebody else, so the original is kept. Add a reference, choose less strength, or paint less damage.</source>
        <translation>모든 후보가 다른 사람일 가능성이 커서 원본을 유지합니다. 참조 사진을 추가하거나, 강도를 낮추거나, 손상 영역을 더 적게 칠하세요.</translation>
    </message>
    <message>
        <source>Suggested: {recipe}</source>
        <translation>추천: {recipe}</translation>
    </message>
    <message>
        <source>Suggested: {recipe}, about {time}</source>
        <translation>추천: {recipe}, 약 {time}</translation>
    </message>
    <message>
        <source>This face is sharp already: restoring all faces leaves it as it is.</source>
        <translation>이 얼굴은 이미 선명합니다. 모든 얼굴을 복원할 때 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Both eyes are damaged: what comes back is invented. A reference helps.</source>
        <translation>두 눈이 손상되어, 복원 결과는 만들어 낸 것입니다. 참조 사진이 있으면 도움이 됩니다.</translation>
    </message>
    <message>
        <source>This face has very few pixels: what comes back is mostly invented. A reference helps.</source>
        <translation>이 얼굴은 픽셀 수가 아주 적어, 복원 결과의 대부분은 만들어 낸 것입니다. 참조 사진이 있으면 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Seen from the side: what comes back may not be the person.</source>
        <translation>옆모습이라, 복원 결과가 실제 인물과 다를 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>What to do next</source>
        <translation>다음에 할 일</translation>
    </message>
</context>
<context>
    <name>Invented</name>
    <message>
        <source>Eyes</source>
        <translation>눈</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>코</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>입</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>피부</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>머리카락</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>partly invented</source>
        <translation>일부 만들어 냄</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>만들어 냄</translation>
    </message>
    <message>
        <source>{region}: {degree} ({percent}%)</source>
        <translation>{region}: {degree} ({percent}%)</translation>
    </message>
</context>
<context>
    <name>InventedLegend</name>
    <message>
        <source>What was invented</source>
        <translation>만들어 낸 부분</translation>
    </message>
    <message>
        <source>Partly invented</source>
        <translation>일부 만들어 냄</translation>
    </message>
    <message>
        <source>Invented</source>
        <translation>만들어 냄</translation>
    </message>
    <message>
        <source>The rest is as the photo says</source>
        <translation>나머지는 사진 그대로입니다</translation>
    </message>
    <message>
        <source>Working out what was invented…</source>
        <translation>만들어 낸 부분을 확인하는 중…</translation>
    </message>
    <message>
        <source>Nothing was restored in this photo yet.</source>
        <translation>이 사진에서는 아직 아무것도 복원하지 않았습니다.</translation>
    </message>
    <message>
        <source>{face}: as it is in the photo</source>
        <translation>{face}: 사진 그대로</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>These models may not be used commercially</source>
        <translation>이 모델은 상업적으로 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>모델과 라이선스</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>라이선스 전문</translation>
    </message>
    <message>
        <source>I have read the licence, and I accept it</source>
        <translation>라이선스를 읽었으며 동의합니다</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Accept the licence and download</source>
        <translation>라이선스에 동의하고 다운로드</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</source>
        <translation>{role} ({file}, {size}): &lt;a href=&quot;{url}&quot;&gt;{licence}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>{licence}: the text is at {url}</source>
        <translation>{licence} 전문: {url}</translation>
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
        <translation>{folder} (찾을 수 없음)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>확대/축소 비율</translation>
    </message>
    <message>
        <source>The photos of the album. Those that are selected can be restored together.</source>
        <translation>앨범의 사진입니다. 선택한 사진을 한꺼번에 복원할 수 있습니다.</translation>
    </message>
    <message>
        <source>The open photo. What you paint here is invented anew; the file stays as it is.</source>
        <translation>열린 사진입니다. 여기에 칠한 부분은 새로 만들어지며, 파일은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Tools for the damage in the photo: paint it, or let it be proposed.</source>
        <translation>사진의 손상을 다루는 도구입니다. 직접 칠하거나 자동으로 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>What is done to the whole photo, beside its faces.</source>
        <translation>얼굴 외에 사진 전체에 적용할 작업입니다.</translation>
    </message>
    <message>
        <source>The faces of the photo: how each is restored, and which candidate is chosen.</source>
        <translation>사진 속 얼굴입니다. 얼굴마다 복원 방식을 정하고 후보를 선택합니다.</translation>
    </message>
    <message>
        <source>The faces that wait to be restored, and what became of the others.</source>
        <translation>복원을 기다리는 얼굴과 처리된 얼굴의 결과입니다.</translation>
    </message>
    <message>
        <source>What you should know, and what to do about it.</source>
        <translation>알아 두어야 할 내용과 해결 방법입니다.</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Open Folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Photo that is being worked on</source>
        <translation>처리 중인 사진</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>처리 중…</translation>
    </message>
    <message>
        <source>⚠ Your latest changes could not be saved, so nothing was made. Try again soon.</source>
        <translation>⚠ 최근 변경 내용을 저장하지 못해 아무것도 만들지 않았습니다. 잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{number} of {of}: {name}</source>
        <translation>{number}/{of}: {name}</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Brush Stroke</source>
        <translation>브러시 획</translation>
    </message>
    <message>
        <source>Erase Line</source>
        <translation>선 지우기</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Erase Area</source>
        <translation>영역 지우기</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Erase Rectangle</source>
        <translation>사각형 지우기</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>사각형</translation>
    </message>
    <message>
        <source>Grow Damage</source>
        <translation>손상 영역 넓히기</translation>
    </message>
    <message>
        <source>Shrink Damage</source>
        <translation>손상 영역 좁히기</translation>
    </message>
    <message>
        <source>Feather Damage</source>
        <translation>손상 영역 가장자리 부드럽게</translation>
    </message>
    <message>
        <source>Invert Damage</source>
        <translation>손상 영역 반전</translation>
    </message>
    <message>
        <source>Accept Scratches</source>
        <translation>긁힌 자국 적용</translation>
    </message>
    <message>
        <source>Clear Damage</source>
        <translation>손상 영역 모두 지우기</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>손상 영역 가져오기</translation>
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
        <translation>넓히기, 좁히기, 가장자리 부드럽게에 쓸 픽셀 수</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>넓히기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Shrink</source>
        <translation>좁히기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Feather</source>
        <translation>가장자리 부드럽게(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>반전(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>모두 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>가져오기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>폭</translation>
    </message>
    <message>
        <source>Pictures (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</source>
        <translation>이미지 (*.png *.tif *.tiff *.bmp *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Import Damage</source>
        <translation>손상 영역 가져오기</translation>
    </message>
    <message>
        <source>Export Damage</source>
        <translation>손상 영역 내보내기</translation>
    </message>
    <message>
        <source>damage.png</source>
        <translation>damage.png</translation>
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
        <translation>아직 사진을 여는 중입니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>{step} 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>{step} 다시 실행(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>폴더 열기(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;Photos…</source>
        <translation>사진 열기(&amp;P)…</translation>
    </message>
    <message>
        <source>Recent &amp;Albums</source>
        <translation>최근 앨범(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Split Page…</source>
        <translation>페이지 나누기(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Crop and Straighten…</source>
        <translation>자르고 똑바로 세우기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Take Out Pages…</source>
        <translation>페이지 꺼내기(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Before and After…</source>
        <translation>복원 전후 비교(&amp;B)…</translation>
    </message>
    <message>
        <source>For the Fa&amp;mily…</source>
        <translation>가족용 페이지(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Import Answers…</source>
        <translation>답변 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Pro&amp;venance…</source>
        <translation>출처 정보(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy Settings to Selected Photos</source>
        <translation>선택한 사진에 설정 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>환경설정(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>창에 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>실제 크기(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Compare with Slider</source>
        <translation>슬라이더로 비교(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>나란히 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;Damage</source>
        <translation>손상 영역 표시(&amp;D)</translation>
    </message>
    <message>
        <source>Shows what is repaired as damage, with every tool. While you paint it, it is shown anyway.</source>
        <translation>손상으로 복원할 영역을 어떤 도구에서나 표시합니다. 칠하는 동안에는 항상 표시됩니다.</translation>
    </message>
    <message>
        <source>Show &amp;What Was Invented</source>
        <translation>만들어 낸 부분 표시(&amp;W)</translation>
    </message>
    <message>
        <source>Hatches what the restored photo shows and the original does not say.</source>
        <translation>복원본에는 보이지만 원본에서는 알 수 없는 부분을 빗금으로 표시합니다.</translation>
    </message>
    <message>
        <source>Show Face &amp;Boxes</source>
        <translation>얼굴 상자 표시(&amp;B)</translation>
    </message>
    <message>
        <source>P&amp;eople of the Album…</source>
        <translation>앨범의 인물(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Next Photo</source>
        <translation>다음 사진(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Photo</source>
        <translation>이전 사진(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>F&amp;aces</source>
        <translation>얼굴(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Look for Faces Again</source>
        <translation>얼굴 다시 찾기(&amp;L)</translation>
    </message>
    <message>
        <source>Add Face with a &amp;Box</source>
        <translation>상자로 얼굴 추가(&amp;B)</translation>
    </message>
    <message>
        <source>Add Face by Its &amp;Eyes</source>
        <translation>눈 위치로 얼굴 추가(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove Face</source>
        <translation>얼굴 제거(&amp;R)</translation>
    </message>
    <message>
        <source>Restore &amp;Face</source>
        <translation>얼굴 복원(&amp;F)</translation>
    </message>
    <message>
        <source>Restore &amp;All Faces</source>
        <translation>모든 얼굴 복원(&amp;A)</translation>
    </message>
    <message>
        <source>Restore &amp;Selected Photos</source>
        <translation>선택한 사진 복원(&amp;S)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Face</source>
        <translation>다음 얼굴(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Face</source>
        <translation>이전 얼굴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>대기열(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel All</source>
        <translation>모두 취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>기본 사용법(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>이것은 무엇인가요?(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>모델(&amp;M)…</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>로그 폴더 열기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy Diagnostics</source>
        <translation>진단 정보 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About pgdiff-desktop</source>
        <translation>pgdiff-desktop 정보(&amp;A)</translation>
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
        <translation>모델 파일</translation>
    </message>
    <message>
        <source>Download All ({size})</source>
        <translation>모두 다운로드 ({size})</translation>
    </message>
    <message>
        <source>Download all large models</source>
        <translation>대형 모델 모두 다운로드</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>non-commercial</source>
        <translation>비상업용</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>설치 안 됨</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>검사 완료</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>설치됨</translation>
    </message>
    <message>
        <source>Progress of {file}</source>
        <translation>{file} 진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the download of {name}</source>
        <translation>{name} 다운로드 취소</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>다운로드…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>{name} 다운로드</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Face model</source>
        <translation>얼굴 생성 모델</translation>
    </message>
    <message>
        <source>knows what faces look like</source>
        <translation>사람 얼굴의 생김새를 학습한 모델입니다</translation>
    </message>
    <message>
        <source>Restorer</source>
        <translation>복원 모델</translation>
    </message>
    <message>
        <source>removes blur and noise from a face</source>
        <translation>얼굴의 흐림과 노이즈를 걷어 냅니다</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>추정 모델</translation>
    </message>
    <message>
        <source>makes the sharp, complete face that restoring starts from</source>
        <translation>복원을 시작할 선명하고 온전한 얼굴을 만듭니다</translation>
    </message>
    <message>
        <source>Colouriser</source>
        <translation>색 입히기 모델</translation>
    </message>
    <message>
        <source>estimates the colours of a black-and-white photo</source>
        <translation>흑백 사진의 색상을 추정합니다</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>인물 유지 모델</translation>
    </message>
    <message>
        <source>keeps the likeness of a reference photo</source>
        <translation>참조 사진 속 인물의 모습을 유지합니다</translation>
    </message>
    <message>
        <source>Identity judge</source>
        <translation>동일 인물 판정 모델</translation>
    </message>
    <message>
        <source>says whether a restored face is still the same person</source>
        <translation>복원한 얼굴이 여전히 같은 인물인지 판정합니다</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>얼굴 찾기 모델</translation>
    </message>
    <message>
        <source>finds faces in a photo</source>
        <translation>사진에서 얼굴을 찾습니다</translation>
    </message>
    <message>
        <source>Face parser</source>
        <translation>얼굴 영역 분할 모델</translation>
    </message>
    <message>
        <source>finds the outline of face and hair for pasting back</source>
        <translation>복원한 얼굴을 사진에 다시 넣을 때 얼굴과 머리카락의 윤곽을 찾습니다</translation>
    </message>
    <message>
        <source>Scratch detector</source>
        <translation>긁힌 자국 검출 모델</translation>
    </message>
    <message>
        <source>proposes damaged areas</source>
        <translation>손상된 곳을 찾아 제안합니다</translation>
    </message>
    <message>
        <source>Clean-up model</source>
        <translation>정리 모델</translation>
    </message>
    <message>
        <source>takes noise and blocks off the whole photo, and enlarges it</source>
        <translation>사진 전체의 노이즈와 블록을 줄이고 확대합니다</translation>
    </message>
    <message>
        <source>Inpainting model</source>
        <translation>손상 메우기 모델</translation>
    </message>
    <message>
        <source>fills large holes of the whole photo</source>
        <translation>사진 전체의 크게 손상된 곳을 메웁니다</translation>
    </message>
    <message>
        <source>Perceptual features</source>
        <translation>지각 특징 모델</translation>
    </message>
    <message>
        <source>for finer detail</source>
        <translation>더 섬세한 세부를 만듭니다</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>판별 모델</translation>
    </message>
    <message>
        <source>Starter models, included with pgdiff-desktop</source>
        <translation>pgdiff-desktop 기본 제공 모델</translation>
    </message>
    <message>
        <source>Large models, for faces of 512 px</source>
        <translation>대형 모델(512픽셀 얼굴용)</translation>
    </message>
    <message>
        <source>Estimators, for sharper faces of 512 px</source>
        <translation>추정 모델(더 선명한 512픽셀 얼굴용)</translation>
    </message>
    <message>
        <source>Shared helper models</source>
        <translation>공용 보조 모델</translation>
    </message>
    <message>
        <source>Quality enhancement, for the command line only</source>
        <translation>품질 향상(명령줄 전용)</translation>
    </message>
    <message>
        <source>Always available, and free for any use. They work on faces of 256 px.</source>
        <translation>항상 사용할 수 있으며 어떤 용도로든 자유롭게 쓸 수 있습니다. 얼굴을 256픽셀로 처리합니다.</translation>
    </message>
    <message>
        <source>For scans in which a face covers more than 256 px. Private, non-commercial use only.</source>
        <translation>스캔에서 얼굴이 256픽셀보다 클 때 씁니다. 개인적·비상업적 용도로만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>One of them is enough: the first that is installed is used. Private, non-commercial use only.</source>
        <translation>하나면 충분합니다. 설치된 것 중 첫 번째를 사용합니다. 개인적·비상업적 용도로만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Larger detectors find more faces; none is required.</source>
        <translation>대형 얼굴 찾기 모델은 얼굴을 더 많이 찾습니다. 반드시 필요하지는 않습니다.</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>크기를 알 수 없음</translation>
    </message>
    <message>
        <source>more than {size}</source>
        <translation>{size} 이상</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Folder of the downloaded models</source>
        <translation>다운로드한 모델의 폴더</translation>
    </message>
    <message>
        <source>Device and memory</source>
        <translation>장치와 메모리</translation>
    </message>
    <message>
        <source>Likeness of restored faces</source>
        <translation>복원된 얼굴의 닮은 정도</translation>
    </message>
    <message>
        <source>Result of the last action</source>
        <translation>마지막 작업의 결과</translation>
    </message>
    <message>
        <source>Working on the model files</source>
        <translation>모델 파일 처리 중</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open the folder of the models</source>
        <translation>모델 폴더 열기</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Choose another folder for the models</source>
        <translation>모델을 저장할 다른 폴더 선택</translation>
    </message>
    <message>
        <source>Downloaded to</source>
        <translation>다운로드 위치</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Import from Folder…</source>
        <translation>폴더에서 가져오기…</translation>
    </message>
    <message>
        <source>Import models that were downloaded on another computer</source>
        <translation>다른 컴퓨터에서 다운로드한 모델을 가져옵니다</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>폴더에서 모델 가져오기</translation>
    </message>
    <message>
        <source>Verify All</source>
        <translation>모두 검사</translation>
    </message>
    <message>
        <source>Compare size and hash of every installed model</source>
        <translation>설치된 모든 모델의 크기와 해시를 비교합니다</translation>
    </message>
    <message>
        <source>Verify all models</source>
        <translation>모든 모델 검사</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>닮은 정도</translation>
    </message>
    <message>
        <source>Of 120 faces that the included models had never seen, every group of people came back more alike than its photos were; women and people above 65 gained least.</source>
        <translation>포함된 모델이 본 적 없는 얼굴 120개에서 모든 집단이 원본 사진보다 본인을 더 닮게 되었습니다. 여성과 65세를 넘는 사람에서 가장 적게 좋아졌습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Folder with model files</source>
        <translation>모델 파일이 있는 폴더</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>다운로드한 모델을 저장할 폴더</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>모델 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) verified.</source>
        <translation>
            <numerusform>모델 %n개를 검사했습니다. 이상이 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSettings</name>
    <message>
        <source>More</source>
        <translation>추가 설정</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>추가 설정</translation>
    </message>
    <message>
        <source>Preset and number of candidates</source>
        <translation>프리셋과 후보 수</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>How many candidates are sampled at once</source>
        <translation>한 번에 만들 후보의 수</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>후보 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>이 사람의 이름</translation>
    </message>
    <message>
        <source>Who this is; the name is written into the results, too</source>
        <translation>누구인지 적습니다. 이름은 결과 파일에도 저장됩니다</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Unexpected error: {error}</source>
        <translation>예상하지 못한 오류가 발생했습니다: {error}</translation>
    </message>
    <message>
        <source>Try again. If the error comes back, copy the details and report it.</source>
        <translation>다시 시도해 보고, 계속되면 자세한 내용을 복사해 개발자에게 보내 주세요.</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>다음 메시지</translation>
    </message>
    <message>
        <source>Dismiss All</source>
        <translation>모두 닫기</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>이 메시지 복사</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>{number}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>(%n time(s))</source>
        <translation>
            <numerusform>(%n회)</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The processor computes instead of the graphics card.</source>
        <translation>그래픽 카드 대신 프로세서가 계산합니다.</translation>
    </message>
    <message>
        <source>A face is very small or seen from the side: what comes back may not be the person.</source>
        <translation>얼굴이 아주 작거나 옆모습이라, 복원 결과가 실제 인물과 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>A face has finer detail than these models see: it was kept. Larger models see more.</source>
        <translation>얼굴이 이 모델의 처리 한도보다 섬세해 원본의 세부를 유지했습니다. 대형 모델은 더 섬세하게 처리합니다.</translation>
    </message>
    <message>
        <source>Only faces are coloured; the colours are invented.</source>
        <translation>얼굴에만 색을 입혔습니다. 색은 추정한 것이며 실제와 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>The whole photo is coloured; the colours are invented.</source>
        <translation>사진 전체에 색을 입혔습니다. 색은 추정한 것이며 실제와 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>The photo has colours already and kept them; ask for whole-photo colour to colour it anew.</source>
        <translation>사진에 이미 색이 있어 그대로 두었습니다. 새로 입히려면 색 입히기에서 사진 전체를 선택하세요.</translation>
    </message>
    <message>
        <source>This looks like a negative: it can be inverted in the Photo card.</source>
        <translation>네거티브로 보입니다. 사진 카드에서 반전할 수 있습니다.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling.</source>
        <translation>이 모델은 이 복원 방식에서 노이즈로부터 얼굴을 만들어 내지 않습니다. 샘플링 없이 복원했습니다.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: it was restored without sampling, and colours were put on a face that has none.</source>
        <translation>이 모델은 이 복원 방식에서 노이즈로부터 얼굴을 만들어 내지 않습니다. 샘플링 없이 복원하고, 색이 없는 얼굴에 색을 입혔습니다.</translation>
    </message>
    <message>
        <source>These models do not invent a face from noise for this recipe: colours were put on a face that has none.</source>
        <translation>이 모델은 이 복원 방식에서 노이즈로부터 얼굴을 만들어 내지 않습니다. 색이 없는 얼굴에 색을 입혔습니다.</translation>
    </message>
    <message>
        <source>Without sampling, all candidates of a face are alike.</source>
        <translation>샘플링하지 않으면 한 얼굴의 후보가 모두 같습니다.</translation>
    </message>
    <message>
        <source>No damage is painted on a face, so it was left as it is.</source>
        <translation>얼굴에 칠한 손상 영역이 없어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>A face could not be cut out and was left as it is.</source>
        <translation>얼굴을 잘라 낼 수 없어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The memory was short: fewer faces were sampled at once.</source>
        <translation>메모리가 부족하여 한 번에 더 적은 얼굴을 처리했습니다.</translation>
    </message>
    <message>
        <source>Not enough memory on the graphics card: what does not fit, the processor computes until the program is restarted.</source>
        <translation>그래픽 카드의 메모리가 부족하여, 프로그램을 다시 시작할 때까지 일부를 프로세서가 계산합니다.</translation>
    </message>
    <message>
        <source>Half precision spoiled a face, so it was computed again in full precision.</source>
        <translation>낮은 정밀도(16비트)에서 얼굴이 손상되어 32비트로 다시 계산했습니다.</translation>
    </message>
    <message>
        <source>Half precision gives wrong values on this device: full precision is used from now on, which takes longer.</source>
        <translation>이 장치에서는 낮은 정밀도(16비트)의 값이 틀려, 앞으로 32비트로 처리합니다(시간이 더 걸립니다).</translation>
    </message>
    <message>
        <source>The chosen runtime could not be used: PyTorch computed the networks.</source>
        <translation>선택한 실행 엔진을 사용할 수 없어 PyTorch로 처리했습니다.</translation>
    </message>
</context>
<context>
    <name>NotificationArea</name>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경 비율</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>아래에 표시됨</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>내보냄</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>처리 안 함</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>{percent}% 미만</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Nothing was chosen for it, so it is the same as the original.</source>
        <translation>선택한 것이 없어 원본 그대로입니다.</translation>
    </message>
    <message>
        <source>Written as {name}.</source>
        <translation>“{name}” 이름으로 저장했습니다.</translation>
    </message>
    <message>
        <source>Its damage is {name}.</source>
        <translation>손상 영역: {name}.</translation>
    </message>
    <message>
        <source>What was invented is {name}.</source>
        <translation>만들어 낸 부분: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored: {names}.</source>
        <translation>
            <numerusform>얼굴 %n개를 복원했습니다: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored.</source>
        <translation>
            <numerusform>얼굴 %n개를 복원했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Result of each photo</source>
        <translation>사진별 결과</translation>
    </message>
</context>
<context>
    <name>OverlayMenu</name>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Opacity of the damage</source>
        <translation>손상 영역의 불투명도</translation>
    </message>
    <message>
        <source>Colour of the damage</source>
        <translation>손상 영역의 색상</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>불투명도</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Pages of {photo}</source>
        <translation>{photo}의 페이지</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Space takes a page out, or leaves it.</source>
        <translation>스페이스 키로 페이지를 선택하거나 선택을 해제합니다.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>페이지 {number}</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>모두 선택 해제</translation>
    </message>
    <message>
        <source>Checked pages become photos of their own beside the file. The file itself is not changed.</source>
        <translation>선택한 페이지는 파일 옆에 별도의 사진으로 저장됩니다. 파일 자체는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Page {number} cannot be read</source>
        <translation>페이지 {number}: 읽을 수 없음</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Split {photo}</source>
        <translation>{photo} 나누기</translation>
    </message>
    <message>
        <source>Crop and Straighten {photo}</source>
        <translation>{photo} 자르고 똑바로 세우기</translation>
    </message>
    <message>
        <source>Looking for the photos…</source>
        <translation>사진을 찾는 중…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a rectangle, or draw one</source>
        <translation>사각형을 추가하거나 직접 그립니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the rectangle (Del)</source>
        <translation>사각형 제거 (Del)</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>No separate photos were found. Draw a rectangle around each of them.</source>
        <translation>따로 떨어진 사진을 찾지 못했습니다. 각 사진 둘레에 사각형을 그리세요.</translation>
    </message>
    <message>
        <source>No border was found. Pull the edges to where the photo ends.</source>
        <translation>테두리를 찾지 못했습니다. 사진이 끝나는 곳까지 가장자리를 끌어 맞추세요.</translation>
    </message>
    <message>
        <source>Correct what was found by its handles. The scan itself is not changed.</source>
        <translation>찾은 사각형을 조절점으로 바로잡으세요. 스캔 파일은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>사진 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>Scan</source>
        <translation>스캔</translation>
    </message>
    <message>
        <source>Arrow keys move the selected photo, with Shift they size it; [ and ] turn it.</source>
        <translation>화살표 키로 선택한 사진을 옮기고, Shift와 함께 누르면 크기를 바꿉니다. [, ] 키로 돌립니다.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Seen once</source>
        <translation>한 번만 나온 인물</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>인물 {number}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People of the Album</source>
        <translation>앨범의 인물</translation>
    </message>
    <message>
        <source>New Person</source>
        <translation>새 인물</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>이 사람의 이름</translation>
    </message>
    <message>
        <source>Show Photos</source>
        <translation>사진 보기</translation>
    </message>
    <message>
        <source>Shows only the photos of this person in the album</source>
        <translation>앨범에서 이 인물의 사진만 표시</translation>
    </message>
    <message>
        <source>Move To…</source>
        <translation>다른 인물로 옮기기…</translation>
    </message>
    <message>
        <source>Same Person As…</source>
        <translation>같은 인물로 합치기…</translation>
    </message>
    <message>
        <source>Moves all faces of this person to another one</source>
        <translation>이 인물의 얼굴을 모두 다른 인물로 옮기기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>확인한 사진</translation>
    </message>
    <message>
        <source>What tells people apart stays in this computer&apos;s cache. The album keeps only names, and who you say is one person.</source>
        <translation>인물을 구별하는 데이터는 이 컴퓨터의 캐시에만 남습니다. 앨범에는 이름과, 같은 인물로 지정한 내용만 저장됩니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Select faces to name them</source>
        <translation>이름을 지정할 얼굴 선택</translation>
    </message>
    <message>
        <source>Who is {person}?</source>
        <translation>{person}: 누구인가요?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>얼굴을 찾는 중: 사진 {number}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Photo(s)</source>
        <translation>
            <numerusform>사진 %n장에서 얼굴 찾기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are still compared.</source>
        <translation>
            <numerusform>사진 %n장을 아직 비교하는 중입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>사진 %n장을 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the faces of this album…</source>
        <translation>이 앨범의 얼굴을 확인하는 중…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the photos of this album yet. Look for them, and the faces are grouped by person.</source>
        <translation>이 앨범의 사진에서는 아직 얼굴을 찾지 않았습니다. 얼굴을 찾으면 인물별로 묶습니다.</translation>
    </message>
    <message>
        <source>No photo of this album shows a face.</source>
        <translation>이 앨범의 사진에는 얼굴이 없습니다.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>실행 취소: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>다시 실행: {step}</translation>
    </message>
    <message>
        <source>Name {person}</source>
        <translation>“{person}” 이름 지정</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>이름 제거</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Face(s)</source>
        <translation>
            <numerusform>얼굴 %n개 옮기기</numerusform>
        </translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>다른 인물로 옮기기</translation>
    </message>
    <message>
        <source>Open Photo</source>
        <translation>사진 열기</translation>
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
        <translation>앨범의 인물</translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message>
        <source>Faces of this person</source>
        <translation>이 인물의 얼굴</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>What is done to the whole photo</source>
        <translation>사진 전체에 적용할 작업</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>사진을 그대로 두기</translation>
    </message>
    <message>
        <source>Updating the preview…</source>
        <translation>미리 보기를 새로 고치는 중…</translation>
    </message>
    <message>
        <source>Photo: {stages}</source>
        <translation>사진: {stages}</translation>
    </message>
</context>
<context>
    <name>PhotoCommands</name>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Rotate the View Left</source>
        <translation>보기를 왼쪽으로 회전</translation>
    </message>
    <message>
        <source>Rotate the View Right</source>
        <translation>보기를 오른쪽으로 회전</translation>
    </message>
    <message>
        <source>Show in File Manager</source>
        <translation>파일 관리자에서 보기</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Dismiss the Failed Attempt</source>
        <translation>실패한 시도의 알림 닫기</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>결과 제거</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>별점</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>별 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>별점 없음</translation>
    </message>
</context>
<context>
    <name>PhotoController</name>
    <message>
        <source>Opening {photo}…</source>
        <translation>{photo} 여는 중…</translation>
    </message>
    <message>
        <source>{photo} cannot be opened</source>
        <translation>{photo} 사진을 열 수 없습니다</translation>
    </message>
    <message>
        <source>Take Out Pages…</source>
        <translation>페이지 꺼내기…</translation>
    </message>
</context>
<context>
    <name>PhotoFaces</name>
    <message>
        <source>The face was removed, with its candidates.</source>
        <translation>얼굴을 후보와 함께 제거했습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>PhotoFilter</name>
    <message>
        <source>Last attempt failed</source>
        <translation>마지막 시도 실패</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos of the album</source>
        <translation>앨범의 사진</translation>
    </message>
</context>
<context>
    <name>PhotoScope</name>
    <message>
        <source>This photo: {name}</source>
        <translation>이 사진: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected photo(s)</source>
        <translation>
            <numerusform>선택한 사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole album, %n photo(s)</source>
        <translation>
            <numerusform>앨범 전체, 사진 %n장</numerusform>
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
        <translation>바램 {percent}</translation>
    </message>
    <message>
        <source>noise {percent}</source>
        <translation>노이즈 {percent}</translation>
    </message>
    <message>
        <source>JPEG blocks {percent}</source>
        <translation>JPEG 블록 {percent}</translation>
    </message>
    <message>
        <source>halftone {percent}</source>
        <translation>망점 {percent}</translation>
    </message>
    <message>
        <source>network {percent}</source>
        <translation>신경망 {percent}</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>네거티브</translation>
    </message>
    <message>
        <source>{times}× larger</source>
        <translation>{times}배 확대</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>전체 색 입히기</translation>
    </message>
    <message>
        <source>colour of faces only</source>
        <translation>얼굴만 색 입히기</translation>
    </message>
    <message>
        <source>saturation {percent}</source>
        <translation>채도 {percent}</translation>
    </message>
    <message>
        <source>match {percent}</source>
        <translation>맞춤 {percent}</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>그대로</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>Missing</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>복원 중</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>손상 표시됨</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>작업 전</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>내보냄</translation>
    </message>
</context>
<context>
    <name>PickingFiles</name>
    <message>
        <source>Photos ({endings})</source>
        <translation>사진 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Check Now</source>
        <translation>지금 확인</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>환경설정</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Content credentials</source>
        <translation>콘텐츠 자격 증명</translation>
    </message>
    <message>
        <source>Disk and network</source>
        <translation>디스크와 네트워크</translation>
    </message>
    <message>
        <source>System setting</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>프로세서(CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 그래픽 카드(CUDA)</translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation>Apple 그래픽(Metal)</translation>
    </message>
    <message>
        <source>Full, 32 bits</source>
        <translation>32비트(최고 정밀도)</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch, compiled</source>
        <translation>PyTorch(컴파일)</translation>
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
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>실행 엔진</translation>
    </message>
    <message>
        <source>A runtime that does not work here is replaced by PyTorch, and a notice says so.</source>
        <translation>이 컴퓨터에서 사용할 수 없는 실행 엔진은 PyTorch로 대신하고 알려 드립니다.</translation>
    </message>
    <message>
        <source>Keep what I had chosen</source>
        <translation>이전에 선택한 것 유지</translation>
    </message>
    <message>
        <source>New results</source>
        <translation>새 결과</translation>
    </message>
    <message>
        <source>New results are only offered; otherwise the first of each face is chosen.</source>
        <translation>새 결과를 후보로만 추가합니다. 끄면 얼굴마다 첫 번째 결과가 선택됩니다.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>메모리 한도</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>모델 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose the model folder</source>
        <translation>모델 폴더 선택</translation>
    </message>
    <message>
        <source>Default Folder</source>
        <translation>기본 폴더</translation>
    </message>
    <message>
        <source>Go back to the default model folder</source>
        <translation>기본 모델 폴더로 돌아가기</translation>
    </message>
    <message>
        <source>System setting, or http://name:port</source>
        <translation>시스템 설정에 따름(또는 http://name:port 입력)</translation>
    </message>
    <message>
        <source>⚠ This is not an address like http://name:port; it was not saved.</source>
        <translation>⚠ http://name:port 형식의 주소가 아니어서 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>썸네일</translation>
    </message>
    <message>
        <source>The most disk space that thumbnails of your photos may take.</source>
        <translation>사진의 썸네일이 차지할 수 있는 최대 디스크 용량입니다.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Used when you download models or check for updates; nothing else uses the network.</source>
        <translation>모델을 다운로드하거나 업데이트를 확인할 때만 씁니다. 그 밖에는 네트워크를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Check for a newer version once a day</source>
        <translation>하루에 한 번 새 버전이 있는지 확인</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>Only the number of the newest version is read from the project&apos;s page. Nothing about you is sent, and nothing is installed.</source>
        <translation>프로젝트 페이지에서 최신 버전의 번호만 읽습니다. 사용자의 정보는 전혀 보내지 않으며, 아무것도 설치하지 않습니다.</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>서명용 인증서</translation>
    </message>
    <message>
        <source>Used where Export is asked for content credentials. A key must have no passphrase.</source>
        <translation>내보낼 때 콘텐츠 자격 증명을 넣도록 선택하면 사용합니다. 암호가 없는 키만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>기본값 복원</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Folder for downloaded models</source>
        <translation>다운로드한 모델을 저장할 폴더</translation>
    </message>
    <message>
        <source>No such device is available on this computer</source>
        <translation>이 컴퓨터에서는 이 장치를 사용할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Faithful</source>
        <translation>전체 단계</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>고품질</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>균형</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>빠름</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Balanced on a graphics card, fast without one.</source>
        <translation>그래픽 카드가 있으면 균형, 없으면 빠름입니다.</translation>
    </message>
    <message>
        <source>Every step, as published; takes the longest.</source>
        <translation>논문대로 모든 단계를 거치며 가장 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Careful; about twice as long as balanced.</source>
        <translation>꼼꼼하게 처리합니다. 균형보다 두 배쯤 걸립니다.</translation>
    </message>
    <message>
        <source>A good result in reasonable time.</source>
        <translation>알맞은 시간에 좋은 결과를 냅니다.</translation>
    </message>
    <message>
        <source>For computers without a graphics card.</source>
        <translation>그래픽 카드가 없는 컴퓨터에 알맞습니다.</translation>
    </message>
    <message>
        <source>A rough look in little time.</source>
        <translation>짧은 시간에 대략적인 결과를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>Proposed damage</source>
        <translation>제안된 손상 영역</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Makes this damage; Undo takes it back</source>
        <translation>손상 영역에 추가합니다. 실행 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Adjust the proposal</source>
        <translation>제안 조정</translation>
    </message>
    <message>
        <source>How much is proposed, and whether doubtful places are taken, too</source>
        <translation>얼마나 제안할지, 불확실한 곳도 포함할지 정합니다</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Leaves the damage as it was; searching again costs nothing</source>
        <translation>손상 영역을 그대로 둡니다. 언제든 다시 찾을 수 있습니다</translation>
    </message>
    <message>
        <source>Sensitivity to scratches</source>
        <translation>긁힌 자국에 대한 민감도</translation>
    </message>
    <message>
        <source>Left: certain damage only. Right: anything suspicious.</source>
        <translation>왼쪽: 확실한 손상만. 오른쪽: 의심되는 모든 곳.</translation>
    </message>
    <message>
        <source>Take doubtful places, too</source>
        <translation>불확실한 곳도 포함</translation>
    </message>
    <message>
        <source>Straight lines and wide areas, which may be a part of the picture: check them</source>
        <translation>사진 속 물체일 수도 있는 곧은 선과 넓은 부분입니다. 확인하세요</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%n곳, 사진의 {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>No scratches were found at this sensitivity.</source>
        <translation>이 민감도에서는 긁힌 자국을 찾지 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s), {share}</source>
        <translation>
            <numerusform>불확실한 곳 %n곳, {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>민감도</translation>
    </message>
    <message>
        <source>under {percent}%</source>
        <translation>{percent}% 미만</translation>
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
        <translation>출처 정보</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Whether the file is as it was</source>
        <translation>파일 변경 여부</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>파일에 기록된 내용</translation>
    </message>
    <message>
        <source>Another File…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy what the file says</source>
        <translation>파일에 기록된 내용 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Choose a file to see what it says of itself.</source>
        <translation>파일을 선택하면 파일에 기록된 출처 정보를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>이미지 ({endings})</translation>
    </message>
    <message>
        <source>Provenance of a file</source>
        <translation>파일의 출처 정보</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Finishing the current step.</source>
        <translation>진행 중인 단계를 마무리하는 중입니다.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>준비 중…</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>복원 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>대기 중인 작업이 없습니다</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>{name} 복원 중</translation>
    </message>
    <message>
        <source>step {step} of {of}</source>
        <translation>{of}단계 중 {step}단계</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Drag to change the order (Alt+Up, Alt+Down)</source>
        <translation>드래그하여 순서 변경 (Alt+↑, Alt+↓)</translation>
    </message>
    <message>
        <source>Cancel (Delete)</source>
        <translation>취소 (Delete)</translation>
    </message>
    <message>
        <source>Remove from the queue (Delete)</source>
        <translation>대기열에서 제거 (Delete)</translation>
    </message>
    <message>
        <source>Try again (R)</source>
        <translation>다시 시도 (R)</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Show the photo</source>
        <translation>사진 보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>대기열에서 제거</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>바로 다음에 처리</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Collapse the queue</source>
        <translation>대기열 접기</translation>
    </message>
    <message>
        <source>How much of the queue is done</source>
        <translation>대기열의 진행률</translation>
    </message>
    <message>
        <source>Pause (Ctrl+.)</source>
        <translation>일시 정지 (Ctrl+.)</translation>
    </message>
    <message>
        <source>Cancel all (Ctrl+Shift+.)</source>
        <translation>모두 취소 (Ctrl+Shift+.)</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>실패한 작업 모두 다시 시도</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>끝났거나 취소된 작업 제거</translation>
    </message>
    <message>
        <source>Bring back what was removed (Ctrl+Z)</source>
        <translation>제거한 작업 되돌리기 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Expand the queue</source>
        <translation>대기열 펼치기</translation>
    </message>
    <message>
        <source>Resume (Ctrl+.)</source>
        <translation>계속 (Ctrl+.)</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe</source>
        <translation>복원 방식</translation>
    </message>
    <message>
        <source>What to do with this face</source>
        <translation>이 얼굴의 복원 방식</translation>
    </message>
    <message>
        <source>How long it takes on this computer is not measured yet.</source>
        <translation>이 컴퓨터에서 걸리는 시간은 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Takes about {time} a face on this computer.</source>
        <translation>이 컴퓨터에서 얼굴 하나에 약 {time} 걸립니다.</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색 입히기</translation>
    </message>
    <message>
        <source>Fill in damage</source>
        <translation>손상 메우기</translation>
    </message>
    <message>
        <source>Restore with a reference</source>
        <translation>참조 사진으로 복원</translation>
    </message>
    <message>
        <source>Old photo</source>
        <translation>오래된 사진 복원</translation>
    </message>
    <message>
        <source>Clears blur, grain and wear.</source>
        <translation>흐림, 입자, 낡은 흔적을 없앱니다.</translation>
    </message>
    <message>
        <source>Adds colour to a black-and-white face.</source>
        <translation>흑백 얼굴에 색을 입힙니다.</translation>
    </message>
    <message>
        <source>Fills in the painted damage and nothing else.</source>
        <translation>칠한 손상 영역만 메웁니다.</translation>
    </message>
    <message>
        <source>Restores with the help of a sharp photo of the same person.</source>
        <translation>같은 인물의 선명한 사진을 참고해 복원합니다.</translation>
    </message>
    <message>
        <source>Fills in painted damage, clears wear and adds colour.</source>
        <translation>칠한 손상 영역을 메우고 낡은 흔적을 없애고 색을 입힙니다.</translation>
    </message>
    <message>
        <source>Needs nothing else.</source>
        <translation>따로 필요한 것은 없습니다.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; one in colours keeps its own.</source>
        <translation>색이 없는 사진이 필요합니다. 컬러 사진은 원래 색을 유지합니다.</translation>
    </message>
    <message>
        <source>Needs damage that is painted or found.</source>
        <translation>칠하거나 찾은 손상 영역이 필요합니다.</translation>
    </message>
    <message>
        <source>Needs a sharp photo of the same person.</source>
        <translation>같은 인물의 선명한 사진이 필요합니다.</translation>
    </message>
    <message>
        <source>Needs a photo without colours; its damage painted or found.</source>
        <translation>색이 없고 손상 영역을 칠하거나 찾은 사진이 필요합니다.</translation>
    </message>
    <message>
        <source>Invents fine detail: eyes, skin and hair.</source>
        <translation>눈, 피부, 머리카락의 세부를 만들어 냅니다.</translation>
    </message>
    <message>
        <source>Invents all colours, and no detail.</source>
        <translation>색은 모두 만들어 내지만 세부는 만들어 내지 않습니다.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage; all else stays.</source>
        <translation>손상에 가려진 부분을 만들어 냅니다. 나머지는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Invents fine detail that looks like the reference.</source>
        <translation>참조 사진과 비슷한 세부를 만들어 냅니다.</translation>
    </message>
    <message>
        <source>Invents what lay under the damage, fine detail and all colours.</source>
        <translation>손상에 가려진 부분과 세부, 모든 색을 만들어 냅니다.</translation>
    </message>
    <message>
        <source>guidance scale {scale}</source>
        <translation>유도 강도 {scale}</translation>
    </message>
    <message>
        <source>as the recipe has it</source>
        <translation>복원 방식의 기본값</translation>
    </message>
    <message>
        <source>a little stronger, × {factor}</source>
        <translation>조금 강하게, × {factor}</translation>
    </message>
    <message>
        <source>stronger, × {factor}</source>
        <translation>강하게, × {factor}</translation>
    </message>
    <message>
        <source>much stronger, × {factor}</source>
        <translation>훨씬 강하게, × {factor}</translation>
    </message>
    <message>
        <source>a little weaker, × {factor}</source>
        <translation>조금 약하게, × {factor}</translation>
    </message>
    <message>
        <source>weaker, × {factor}</source>
        <translation>약하게, × {factor}</translation>
    </message>
    <message>
        <source>much weaker, × {factor}</source>
        <translation>훨씬 약하게, × {factor}</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Remove the reference {name}</source>
        <translation>참조 사진 {name} 제거</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} 파일이 없습니다</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} 파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>somebody else? {chance} of 100</source>
        <translation>다른 사람? 본인은 100 중 {chance}</translation>
    </message>
    <message>
        <source>{name} probably shows somebody else</source>
        <translation>{name} 사진은 다른 사람일 가능성이 큽니다</translation>
    </message>
</context>
<context>
    <name>ReferenceGrid</name>
    <message>
        <source>{person} in {photo}, {side} px wide</source>
        <translation>{person} ({photo}), 너비 {side} px</translation>
    </message>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>얼굴 ({photo}), 너비 {side} px</translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message>
        <source>Reference from the Album</source>
        <translation>앨범에서 참조 사진 선택</translation>
    </message>
    <message>
        <source>Find a person or a photo</source>
        <translation>인물 또는 사진 검색</translation>
    </message>
    <message>
        <source>Faces of the album</source>
        <translation>앨범의 얼굴</translation>
    </message>
    <message>
        <source>Photos that were looked at</source>
        <translation>확인한 사진</translation>
    </message>
    <message>
        <source>From a File…</source>
        <translation>파일에서…</translation>
    </message>
    <message>
        <source>A photo from anywhere; where it shows several people, the largest face is taken</source>
        <translation>아무 위치의 사진이나 사용할 수 있습니다. 여러 사람이 있으면 가장 큰 얼굴을 사용합니다</translation>
    </message>
    <message>
        <source>To be restored</source>
        <translation>복원할 얼굴</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>참조 사진</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Looking for faces: photo {number} of {of}</source>
        <translation>얼굴을 찾는 중: 사진 {number}/{of}</translation>
    </message>
    <message numerus="yes">
        <source>Look for Faces in %n Other Photo(s)</source>
        <translation>
            <numerusform>다른 사진 %n장에서 얼굴 찾기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found so far.</source>
        <translation>
            <numerusform>지금까지 얼굴 %n개를 찾았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found.</source>
        <translation>
            <numerusform>얼굴 %n개를 찾았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation>
            <numerusform>사진 %n장을 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No person and no photo is called so.</source>
        <translation>이 이름의 인물이나 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>얼굴을 찾는 중…</translation>
    </message>
    <message>
        <source>Nobody has looked for faces in the other photos of this album yet.</source>
        <translation>이 앨범의 다른 사진에서는 아직 얼굴을 찾지 않았습니다.</translation>
    </message>
    <message>
        <source>No other photo of this album shows a face.</source>
        <translation>이 앨범의 다른 사진에는 얼굴이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Use %n Faces</source>
        <translation>
            <numerusform>얼굴 %n개 사용</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>같은 인물의 사진</translation>
    </message>
    <message>
        <source>Use This Face</source>
        <translation>이 얼굴 사용</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>None yet. Add one, or drop it here.</source>
        <translation>아직 없습니다. 추가하거나 여기에 놓으세요.</translation>
    </message>
    <message>
        <source>Add photo…</source>
        <translation>사진 추가…</translation>
    </message>
    <message>
        <source>Add photos of the same person</source>
        <translation>같은 인물의 사진 추가</translation>
    </message>
    <message>
        <source>From the album…</source>
        <translation>앨범에서…</translation>
    </message>
    <message>
        <source>Use a face from any photo in the album</source>
        <translation>앨범에 있는 사진의 얼굴 가져오기</translation>
    </message>
    <message>
        <source>The sharpest photos of this person in the album, turned and dated like this one</source>
        <translation>앨범에 있는 이 인물의 사진 중 얼굴 방향과 촬영 시기가 이 사진과 비슷하고 가장 선명한 것</translation>
    </message>
    <message>
        <source>References</source>
        <translation>참조 사진</translation>
    </message>
    <message numerus="yes">
        <source>Use %n photo(s) of {person}</source>
        <translation>
            <numerusform>{person} 사진 %n장 사용</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n other photo(s) of this person</source>
        <translation>
            <numerusform>이 인물의 다른 사진 %n장 사용</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos of the same person</source>
        <translation>같은 인물의 사진</translation>
    </message>
</context>
<context>
    <name>RestoringController</name>
    <message>
        <source>{photo} is left as it is: its faces are sharp already.</source>
        <translation>{photo}: 얼굴이 이미 선명하여 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Restore a face from its card if you want it nevertheless.</source>
        <translation>그래도 복원하려면 얼굴 카드에서 복원하세요.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>모델…</translation>
    </message>
</context>
<context>
    <name>SamplingCell</name>
    <message>
        <source>Waiting…</source>
        <translation>대기 중…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>복원 중…</translation>
    </message>
    <message>
        <source>Restoring: step {step} of {of}</source>
        <translation>복원 중: {of}단계 중 {step}단계</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>Write %n photo(s)</source>
        <translation>
            <numerusform>사진 %n장 저장</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the photos…</source>
        <translation>사진을 저장하는 중…</translation>
    </message>
</context>
<context>
    <name>ScratchButton</name>
    <message>
        <source>Proposes damaged areas; nothing is damage until you accept them</source>
        <translation>손상된 곳을 찾아 제안합니다. 적용하기 전에는 손상 영역이 되지 않습니다</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>Find Scratches</source>
        <translation>긁힌 자국 찾기</translation>
    </message>
</context>
<context>
    <name>ScratchController</name>
    <message>
        <source>The damage that was proposed for {photo} was not kept.</source>
        <translation>제안된 손상 영역을 보관하지 않았습니다: {photo}.</translation>
    </message>
    <message>
        <source>Open the photo and find scratches again.</source>
        <translation>사진을 열고 긁힌 자국을 다시 찾으세요.</translation>
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
        <translation>초기화: {name}</translation>
    </message>
    <message>
        <source>{name}, in percent</source>
        <translation>{name}(%)</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Before</source>
        <translation>복원 전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>복원 후</translation>
    </message>
    <message>
        <source>colours invented</source>
        <translation>색은 만들어 냄</translation>
    </message>
    <message>
        <source>cleaned up by a network</source>
        <translation>신경망으로 정리함</translation>
    </message>
    <message>
        <source>Page {number} of {of}</source>
        <translation>{number}/{of}쪽</translation>
    </message>
    <message>
        <source>This photo could not be read</source>
        <translation>이 사진을 읽지 못했습니다</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Before and After</source>
        <translation>복원 전후 비교</translation>
    </message>
    <message>
        <source>Side by side (JPEG)</source>
        <translation>나란히(JPEG)</translation>
    </message>
    <message>
        <source>Side by side (PNG)</source>
        <translation>나란히(PNG)</translation>
    </message>
    <message>
        <source>Slider that moves (WebP)</source>
        <translation>움직이는 슬라이더(WebP)</translation>
    </message>
    <message>
        <source>Slider that moves (GIF)</source>
        <translation>움직이는 슬라이더(GIF)</translation>
    </message>
    <message>
        <source>Contact sheet of all (PDF)</source>
        <translation>모든 사진의 콘택트 시트(PDF)</translation>
    </message>
    <message>
        <source>Small, for messages</source>
        <translation>작게(메시지용)</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Write the names of the people on it</source>
        <translation>인물 이름 넣기</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Makes pictures that show restored photos as they were and as they are.</source>
        <translation>사진의 복원 전후를 보여 주는 이미지를 만듭니다.</translation>
    </message>
    <message>
        <source>Each says in small words that faces were restored, and partly invented.</source>
        <translation>각 이미지에는 얼굴을 복원했으며 일부는 만들어 낸 것이라고 작은 글씨로 표시됩니다.</translation>
    </message>
    <message>
        <source>Share before and after</source>
        <translation>복원 전후 사진 공유</translation>
    </message>
    <message>
        <source>Make the Pictures</source>
        <translation>이미지 만들기</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>복원 전후</translation>
    </message>
    <message numerus="yes">
        <source>The contact sheet is ready: %n photo(s)</source>
        <translation>
            <numerusform>콘택트 시트를 만들었습니다: 사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ready</source>
        <translation>
            <numerusform>이미지 %n개를 만들었습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>단축키 검색</translation>
    </message>
    <message>
        <source>No shortcut has this name.</source>
        <translation>이 이름의 단축키가 없습니다.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>SigningRow</name>
    <message>
        <source>Certificate that signs</source>
        <translation>서명용 인증서</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose a certificate of your own, and its key</source>
        <translation>사용자 인증서와 키 선택</translation>
    </message>
    <message>
        <source>This Computer&apos;s</source>
        <translation>이 컴퓨터의 인증서</translation>
    </message>
    <message>
        <source>Go back to the certificate of this computer</source>
        <translation>이 컴퓨터의 인증서로 돌아가기</translation>
    </message>
    <message>
        <source>Made on this computer at first use</source>
        <translation>처음 사용할 때 이 컴퓨터에서 생성</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM 파일 (*.pem *.crt *.cer *.key);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Your certificates, the signer&apos;s first</source>
        <translation>인증서 파일(서명자의 인증서가 맨 앞)</translation>
    </message>
    <message>
        <source>The private key</source>
        <translation>개인 키</translation>
    </message>
</context>
<context>
    <name>StagesForm</name>
    <message>
        <source>leave</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>네거티브</translation>
    </message>
    <message>
        <source>The scan is of a negative: make a positive of it</source>
        <translation>네거티브를 스캔한 것입니다. 포지티브로 바꿉니다</translation>
    </message>
    <message>
        <source>Brings back blacks, whites and faded colours</source>
        <translation>검은색과 흰색, 바랜 색을 되살립니다</translation>
    </message>
    <message>
        <source>Takes off grain and noise</source>
        <translation>입자와 노이즈를 줄입니다</translation>
    </message>
    <message>
        <source>Takes off the blocks and ripples of strong JPEG compression</source>
        <translation>강한 JPEG 압축으로 생긴 블록과 물결무늬를 줄입니다</translation>
    </message>
    <message>
        <source>Takes off the dots of a printed picture</source>
        <translation>인쇄된 이미지의 망점을 없앱니다</translation>
    </message>
    <message>
        <source>Cleans the photo up with the clean-up model: sharper, but some detail is invented</source>
        <translation>정리 모델로 사진을 정리합니다. 더 선명해지지만 일부 세부는 만들어 낸 것입니다</translation>
    </message>
    <message>
        <source>How colourful an added colour is</source>
        <translation>입힌 색이 얼마나 진한지 정합니다</translation>
    </message>
    <message>
        <source>Gives restored faces the grain, contrast and sharpness of the photo around them</source>
        <translation>복원한 얼굴의 입자, 대비, 선명도를 주변 사진에 맞춥니다</translation>
    </message>
    <message>
        <source>full</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>바램</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG 블록</translation>
    </message>
    <message>
        <source>Halftone</source>
        <translation>망점</translation>
    </message>
    <message>
        <source>Network clean-up</source>
        <translation>신경망 정리</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>채도</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>사진에 맞추기</translation>
    </message>
    <message>
        <source>Enlarge 2×</source>
        <translation>2배 확대</translation>
    </message>
    <message>
        <source>The exported photo is twice as wide and high</source>
        <translation>내보낸 사진의 가로와 세로가 두 배가 됩니다</translation>
    </message>
    <message>
        <source>Network clean-up and enlarging need the clean-up model.</source>
        <translation>신경망 정리와 확대에는 정리 모델이 필요합니다.</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>다운로드…</translation>
    </message>
    <message>
        <source>Download the clean-up model</source>
        <translation>정리 모델 다운로드</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색 입히기</translation>
    </message>
    <message>
        <source>What of a black-and-white photo is given colours</source>
        <translation>흑백 사진에서 색을 입힐 부분</translation>
    </message>
    <message>
        <source>As the recipes say</source>
        <translation>복원 방식에 따라</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>사진 전체</translation>
    </message>
    <message>
        <source>Faces only</source>
        <translation>얼굴만</translation>
    </message>
    <message>
        <source>Paint Colours</source>
        <translation>색 칠하기</translation>
    </message>
    <message>
        <source>Show with a few strokes which colour something had (K)</source>
        <translation>브러시로 몇 번 칠해 원래 색을 알려 줍니다 (K)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>스캔</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>정리</translation>
    </message>
    <message>
        <source>Enlarge 2× (export only)</source>
        <translation>2배 확대(내보낼 때만)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Face</source>
        <translation>얼굴 추가</translation>
    </message>
    <message>
        <source>Remove Face</source>
        <translation>얼굴 제거</translation>
    </message>
    <message>
        <source>Look for Faces Again</source>
        <translation>얼굴 다시 찾기</translation>
    </message>
    <message>
        <source>Switch Face On or Off</source>
        <translation>얼굴 켜기/끄기</translation>
    </message>
    <message>
        <source>Name Face</source>
        <translation>얼굴 이름 지정</translation>
    </message>
    <message>
        <source>Change Settings</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>혼합</translation>
    </message>
    <message>
        <source>Choose Candidate</source>
        <translation>후보 선택</translation>
    </message>
    <message>
        <source>Choose New Results</source>
        <translation>새 결과 선택</translation>
    </message>
    <message>
        <source>Delete Candidate</source>
        <translation>후보 삭제</translation>
    </message>
    <message>
        <source>Apply to All Faces</source>
        <translation>모든 얼굴에 적용</translation>
    </message>
    <message>
        <source>Copy Settings</source>
        <translation>설정 복사</translation>
    </message>
    <message>
        <source>Change the Photo</source>
        <translation>사진 전체 설정 변경</translation>
    </message>
    <message>
        <source>Change Stars</source>
        <translation>별점 변경</translation>
    </message>
    <message>
        <source>Rotate the View</source>
        <translation>보기 회전</translation>
    </message>
    <message>
        <source>Remove Result</source>
        <translation>결과 제거</translation>
    </message>
    <message>
        <source>Import Answers</source>
        <translation>답변 가져오기</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>강도</translation>
    </message>
    <message>
        <source>Closer to the photo</source>
        <translation>사진에 가깝게</translation>
    </message>
    <message>
        <source>Cleaner</source>
        <translation>더 깨끗하게</translation>
    </message>
    <message>
        <source>Reset to the recipe&apos;s default strength (double-click)</source>
        <translation>복원 방식의 기본 강도로 되돌리기 (두 번 클릭)</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>almost done</source>
        <translation>거의 완료</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>{seconds}초 남음</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes}분 남음</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>{hours}시간 {minutes}분 남음</translation>
    </message>
</context>
<context>
    <name>TimeTaken</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}시간 {minutes}분</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
</context>
<context>
    <name>UndecidedProposals</name>
    <message>
        <source>Accept it, then restore again.</source>
        <translation>적용한 다음 다시 복원하세요.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Show Photo</source>
        <translation>사진 보기</translation>
    </message>
</context>
<context>
    <name>UpdateLink</name>
    <message>
        <source>Opens {address} in the browser</source>
        <translation>브라우저에서 {address} 열기</translation>
    </message>
</context>
<context>
    <name>UpdateRow</name>
    <message>
        <source>Check for updates now</source>
        <translation>지금 업데이트 확인</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Version {version} is available</source>
        <translation>새 버전 {version} 사용 가능</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>최신 버전입니다.</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>yes</source>
        <translation>네</translation>
    </message>
    <message>
        <source>not quite</source>
        <translation>조금 다름</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>모르겠음</translation>
    </message>
    <message>
        <source>looks most like the person</source>
        <translation>본인과 가장 닮음</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>{name}: “{comment}”</source>
        <translation>{name}: “{comment}”</translation>
    </message>
    <message>
        <source>{name}: {answer}. “{comment}”</source>
        <translation>{name}: {answer}. “{comment}”</translation>
    </message>
</context>
<context>
    <name>_Cores</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>코어 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>얼굴 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n개 끝남</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, folded away</source>
        <translation>
            <numerusform>%n개 끝남, 접힘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished, shown below</source>
        <translation>
            <numerusform>%n개 끝남, 아래에 표시됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looking for faces</source>
        <translation>
            <numerusform>%n개 얼굴 찾는 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n개 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n개 완료</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n장 복원</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n장 복사</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n장 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n개 실패</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed</source>
        <translation>
            <numerusform>%n장 처리 안 함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored photo(s)</source>
        <translation>
            <numerusform>복원한 사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied: nothing was restored in them</source>
        <translation>
            <numerusform>복사한 사진 %n장: 복원한 부분 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nothing was restored in them</source>
        <translation>
            <numerusform>제외된 사진 %n장: 복원한 부분 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not processed: the export was cancelled</source>
        <translation>
            <numerusform>처리하지 않은 사진 %n장: 내보내기가 취소됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n개 취소</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} say(s) yes</source>
        <translation>
            <numerusform>{all}명 중 %n명이 “네”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: most like the person</source>
        <translation>
            <numerusform>본인과 가장 닮음: %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FacesModel</name>
    <message>
        <source>A face in {photo}, {side} px wide</source>
        <translation>얼굴 ({photo}), 너비 {side} px</translation>
    </message>
</context>
<context>
    <name>_FolderButton</name>
    <message>
        <source>Open the album {name}</source>
        <translation>{name} 앨범 열기</translation>
    </message>
</context>
<context>
    <name>_NewPerson</name>
    <message>
        <source>Makes a person of their own of the selected faces; or drop them here</source>
        <translation>선택한 얼굴을 새 인물로 만듭니다. 얼굴을 여기에 놓아도 됩니다</translation>
    </message>
</context>
<context>
    <name>_Notes</name>
    <message>
        <source>Restored with pgdiff-desktop</source>
        <translation>pgdiff-desktop으로 복원함</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) restored with pgdiff-desktop, and partly invented</source>
        <translation>
            <numerusform>얼굴 %n개를 pgdiff-desktop으로 복원함(일부는 만들어 냄)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>{side} px wide</source>
        <translation>너비 {side} px</translation>
    </message>
    <message>
        <source>None chosen yet</source>
        <translation>아직 선택하지 않음</translation>
    </message>
</context>
<context>
    <name>_Stars</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>별 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>별 %n개 이상</numerusform>
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
        <translation>{photo}에 제안된 손상 영역은 적용해야 복원됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>The damage proposed for %n photo(s) is not repaired until you accept it.</source>
        <translation>
            <numerusform>사진 %n장에 제안된 손상 영역은 적용해야 복원됩니다.</numerusform>
        </translation>
    </message>
</context>
</TS>
