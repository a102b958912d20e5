# Sourced by ./test: fetches through apt what a bare Debian lacks, and only what it lacks.
missing=()
command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
[ -n "$(ls /usr/share/fonts/opentype/noto/NotoSansCJK-* 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
command -v pdftotext >/dev/null || missing+=(poppler-utils)

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing; global.json names the version." >&2
  exit 2
fi

if [ ${#missing[@]} -gt 0 ]; then
  apt=(apt-get)
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "Missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
      exit 2
    fi
    apt=(sudo -n apt-get)
  fi
  echo "installing ${missing[*]}"
  log=$(mktemp)
  if ! { "${apt[@]}" update && DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -20 "$log" >&2
    # The whole browser does where there is no shell of it, slower.
    if [ "${missing[*]}" != chromium-headless-shell ] || ! command -v chromium >/dev/null; then exit 2; fi
  fi
  rm -f "$log"
fi

# The faces pages are printed with in the tests (GPL with font exception), out of their package: installing it takes 300 MB.
fandol=$PWD/artifacts/fonts
if [ ! -f "$fandol/FandolSong-Regular.otf" ]; then
  echo "fetching the Fandol fonts"
  fetched=$(mktemp -d)
  if ! (cd "$fetched" && { apt-get download texlive-lang-chinese || { "${apt[@]-apt-get}" update && apt-get download texlive-lang-chinese; }; } &&
    mkdir fonts && dpkg-deb --fsys-tarfile texlive-lang-chinese_*.deb | tar -x -C fonts --transform='s|.*/||' --wildcards '*/fandol/Fandol*-Regular.otf') >"$fetched/log" 2>&1; then
    tail -5 "$fetched/log" >&2
    exit 2
  fi
  mkdir -p "$fandol"
  mv "$fetched"/fonts/Fandol*.otf "$fandol/"
  rm -rf "$fetched"
fi
export OFFICEHUB_TEST_FONTS=$fandol
