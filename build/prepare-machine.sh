# Sourced by ./test: fetches through apt what a bare Debian lacks, and only what it lacks.
missing=()
command -v chromium >/dev/null || missing+=(chromium)
[ -n "$(ls /usr/share/fonts/opentype/noto/NotoSansCJK-* 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)

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
    exit 2
  fi
  rm -f "$log"
fi
