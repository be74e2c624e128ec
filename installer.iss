; The installer for Windows. PyInstaller first (dist\omni-desktop), then:  iscc installer.iss  writes dist\Omni-Desktop-VERSION-setup.exe
; For one user, without an administrator. What the program keeps, %LOCALAPPDATA%\Omni Desktop, is nobody's business here: not at an
; upgrade, not at removal. tests/journeys/test_built_installer.py does with it what people do.

#define Name "Omni Desktop"
#define Program "Omni Desktop.exe"
#ifndef Built
  #define Built "dist\omni-desktop"
#endif
#ifndef Icon
  #define Icon "build\pyinstaller\app-icon.ico"
#endif
#ifndef Compression
  #define Compression "lzma2"
#endif
#define Version GetStringFileInfo(AddBackslash(Built) + Program, "ProductVersion")
#define RunKey "Software\Microsoft\Windows\CurrentVersion\Run"
#define SwitchedOff "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

[Setup]
AppId={{3E0C7B52-6B0D-4C6C-9F0B-0A6C3C3B7D41}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Omni Desktop developers
VersionInfoVersion={#Version}
VersionInfoDescription={#Name} Setup
PrivilegesRequired=lowest
DefaultDirName={localappdata}\Programs\{#Name}
DisableProgramGroupPage=yes
; Qt 6.11 asks for Windows 10 1809.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
WizardStyle=modern
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName={#Name}
; A copy that runs is told to end, as at the end of a session: a download goes on after the next start.
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.dll,*.pyd
RestartApplications=no
; What was ticked once may have been changed in the program since.
UsePreviousTasks=no
Compression={#Compression}
SolidCompression=yes
OutputDir=dist
OutputBaseFilename=Omni-Desktop-{#Version}-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Messages]
en.ConfirmUninstall=Remove %1 from this computer?%n%nThe record of your orders, the settings and the API keys are kept, and the program finds them again when it is installed again.
de.ConfirmUninstall=%1 von diesem Computer entfernen?%n%nDie Aufzeichnung Ihrer Bestellungen, die Einstellungen und die API-Schlüssel bleiben erhalten. Wird das Programm wieder installiert, findet es sie wieder.
en.UninstalledAll=%1 was removed. The record of your orders and the settings are still in the folder "Omni Desktop" of your local application data, and the API keys in the Windows Credential Manager.
de.UninstalledAll=%1 wurde entfernt. Die Aufzeichnung Ihrer Bestellungen und die Einstellungen liegen noch im Ordner "Omni Desktop" Ihrer lokalen Anwendungsdaten, die API-Schlüssel in der Windows-Anmeldeinformationsverwaltung.

[CustomMessages]
en.SignIn=Start when I sign in, out of the way in the tray
de.SignIn=Beim Anmelden starten, unauffällig im Infobereich
en.StillOpen=Omni Desktop is open. Quit it (in the menu of its icon beside the clock), then press Retry.%n%nNothing has been changed yet.
de.StillOpen=Omni Desktop ist geöffnet. Beenden Sie es (im Menü seines Symbols neben der Uhr) und klicken Sie dann auf Wiederholen.%n%nBisher wurde nichts geändert.

[Tasks]
Name: "signin"; Description: "{cm:SignIn}"; Flags: unchecked; Check: not StartsAtSignIn
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
; The program itself comes first: where a copy still runs, nothing is touched at all.
Source: "{#Built}\{#Program}"; DestDir: "{app}"; Flags: ignoreversion; BeforeInstall: ForgetOldVersion
Source: "{#Built}\*"; DestDir: "{app}"; Excludes: "\{#Program}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
; Letter for letter what the program itself writes there (storage/sign_in.py).
Root: HKCU; Subkey: "{#RunKey}"; ValueName: "{#Name}"; ValueType: string; ValueData: """{app}\{#Program}"" --minimized"; Tasks: signin
Root: HKCU; Subkey: "{#SwitchedOff}"; ValueName: "{#Name}"; ValueType: none; Flags: deletevalue; Tasks: signin

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[Code]
{ Windows lets nobody write to a program that runs. }
function IsOpen: Boolean;
begin
  Result := False;
  if FileExists(ExpandConstant('{app}\{#Program}')) then
    try
      TFileStream.Create(ExpandConstant('{app}\{#Program}'), fmOpenReadWrite or fmShareExclusive).Free;
    except
      Result := True;
    end;
end;

function AsksAgain: Boolean;
begin
  Result := SuppressibleMsgBox(CustomMessage('StillOpen'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDRETRY;
end;

{ Half a program is worse than an old one; and a part that the new version has no more would still be found by it. }
procedure ForgetOldVersion;
begin
  while FileExists(ExpandConstant('{app}\{#Program}')) and not DeleteFile(ExpandConstant('{app}\{#Program}')) do
    if not AsksAgain then
      Abort;
  DelTree(ExpandConstant('{app}\_internal'), True, True, True);
  DelTree(ExpandConstant('{app}\LICENCES'), True, True, True);
end;

{ Who has it keeps it, and switches it off in the program. }
function StartsAtSignIn: Boolean;
begin
  Result := RegValueExists(HKCU, '{#RunKey}', '{#Name}');
end;

function InitializeUninstall: Boolean;
begin
  Result := True;
  while Result and IsOpen do
    Result := AsksAgain;
end;

{ Each data folder has an entry of its own, and each would start what is no more. }
procedure ForgetSignIns;
var
  Names: TArrayOfString;
  Line: String;
  I: Integer;
begin
  if RegGetValueNames(HKCU, '{#RunKey}', Names) then
    for I := 0 to GetArrayLength(Names) - 1 do
      if (Pos('{#Name}', Names[I]) = 1) and RegQueryStringValue(HKCU, '{#RunKey}', Names[I], Line)
          and (Pos(Lowercase(ExpandConstant('{app}\')), Lowercase(Line)) > 0) then
        RegDeleteValue(HKCU, '{#RunKey}', Names[I]);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if Step = usUninstall then
    ForgetSignIns;
end;
