; The installer for Windows, x64. For one user by default; for all with /AllUsers, which then asks for an administrator.
;
;   makensis -DVERSION=0.1.0 -DNUMBERS=0.1.0.0 -DPAYLOAD=dist/pgdiff-desktop -DICON=build/packaging/app.ico -DOUTPUT=dist/pgdiff-desktop-0.1.0-setup.exe installer.nsi
;
; NUMBERS is what packaging/version.py --numbers says: Windows knows no version with letters.
; Silent: /S. Another folder: /D=C:\path (last, without quotes). Uninstall silently: uninstall.exe /S, with /DeleteData
; to delete settings and downloaded models as well; what lies beside photos is never touched.

; NSIS itself brings the 32-bit stub only, which installs on 64-bit Windows as well; Debian's also has amd64-unicode.
!ifndef TARGET
  !define TARGET x86-unicode
!endif

Unicode true
Target ${TARGET}
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh
!include x64.nsh

!define NAME "pgdiff-desktop"
!define PROGID "pgdiff-desktop.photo"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${OUTPUT}"
Icon "${ICON}"
UninstallIcon "${ICON}"
InstallDir ""
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} installer"
VIAddVersionKey LegalCopyright "the pgdiff-desktop authors, Apache-2.0"

Var AllUsers
Var DeleteData

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}-window.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"

LangString AskData ${LANG_ENGLISH} "Delete the settings and the downloaded models as well?$\n$\nRestored faces lie beside your photos and stay in any case."
LangString AskData ${LANG_KOREAN} "설정과 내려받은 모델도 삭제할까요?$\n$\n복원한 얼굴은 사진 옆에 있으며 어떤 경우에도 남습니다."
LangString NeedsX64 ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows."
LangString NeedsX64 ${LANG_KOREAN} "${NAME}에는 64비트 Windows가 필요합니다."
LangString NeedsAdministrator ${LANG_ENGLISH} "Installing for all users needs an administrator: start the installer with $\"Run as administrator$\"."
LangString NeedsAdministrator ${LANG_KOREAN} "모든 사용자용으로 설치하려면 관리자 권한이 필요합니다. $\"관리자 권한으로 실행$\"으로 시작하세요."
LangString InUse ${LANG_ENGLISH} "${NAME} is running. Close it first, then try again."
LangString InUse ${LANG_KOREAN} "${NAME}이(가) 실행 중입니다. 먼저 닫고 다시 시도하세요."

; Whose registry and menu everything goes to: SHCTX and $SMPROGRAMS follow it.
!macro ChooseContext UN
Function ${UN}ChooseContext
  SetRegView 64
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd
!macroend
!insertmacro ChooseContext ""
!insertmacro ChooseContext "un."

; A running program keeps its file open, the window's as well as the command line's. In silence this ends with 2 instead
; of a half-replaced folder.
!macro StopWhereOpen PROGRAM
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(InUse)" /SD IDCANCEL IDRETRY retry
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend
!macro StopWhereInUse UN
Function ${UN}StopWhereInUse
  retry:
  !insertmacro StopWhereOpen "${NAME}-window.exe"
  !insertmacro StopWhereOpen "${NAME}.exe"
FunctionEnd
!macroend
!insertmacro StopWhereInUse ""
!insertmacro StopWhereInUse "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NeedsX64)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  StrCpy $AllUsers 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(NeedsAdministrator)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
  Call ChooseContext
  ; A folder given with /D wins, then the one of the version that is installed.
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  Call StopWhereInUse
  ; What an older version had and this one has not must not stay. Only our own folders are emptied.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*"
  File "/oname=app.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}-window.exe" "" "$INSTDIR\app.ico"

  ; An entry under "Open with": the type's own program stays what it is.
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\app.ico"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${NAME}-window.exe" "%1"'
  !macro OpenWith ENDING
    WriteRegNone SHCTX "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}"
  !macroend
  !insertmacro OpenWith ".jpg"
  !insertmacro OpenWith ".jpeg"
  !insertmacro OpenWith ".png"
  !insertmacro OpenWith ".tif"
  !insertmacro OpenWith ".tiff"
  !insertmacro OpenWith ".webp"
  !insertmacro OpenWith ".heic"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\app.ico"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "the pgdiff-desktop authors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "AllUsers" $AllUsers
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Function un.onInit
  SetRegView 64
  ; Whose installation this is: the one whose entry names this folder.
  StrCpy $AllUsers 0
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != $INSTDIR
    StrCpy $AllUsers 1
  ${EndIf}
  Call un.ChooseContext
  StrCpy $DeleteData 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DeleteData" $1
  ${IfNot} ${Errors}
    StrCpy $DeleteData 1
  ${EndIf}
FunctionEnd

Section un.Install
  Call un.StopWhereInUse
  ${If} $DeleteData == 0
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskData)" /SD IDNO IDNO keep
    StrCpy $DeleteData 1
    keep:
  ${EndIf}

  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\${NAME}-window.exe"
  Delete "$INSTDIR\app.ico"
  Delete "$SMPROGRAMS\${NAME}.lnk"

  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  !macro NotOpenWith ENDING
    DeleteRegValue SHCTX "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}"
  !macroend
  !insertmacro NotOpenWith ".jpg"
  !insertmacro NotOpenWith ".jpeg"
  !insertmacro NotOpenWith ".png"
  !insertmacro NotOpenWith ".tif"
  !insertmacro NotOpenWith ".tiff"
  !insertmacro NotOpenWith ".webp"
  !insertmacro NotOpenWith ".heic"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"

  ${If} $DeleteData == 1
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\${NAME}" ; settings, models, thumbnails and the log, as platformdirs places them
  ${EndIf}

  ; Last, so that whoever waits for a silent uninstall sees its end.
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only where nothing of the user's lies in it
SectionEnd
