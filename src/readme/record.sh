#!/usr/bin/env bash
# record.sh [en|zh]: records the frozen window into frozen-window-en.webp or -zh.webp beside this script.
# Needs target/concurrency-classroom.jar, and Debian's xvfb, openbox, xdotool, imagemagick, webp and fonts-noto-cjk.
# Run it on an idle machine: a picture is taken some ten times a second while the programs run.
set -eu
language=${1:-en}
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/../../target/concurrency-classroom.jar
folder=$(mktemp -d)
started=()
end() {
  kill "${started[@]}" 2>/dev/null || true
  wait || true
  rm -rf "$folder"
}
trap end EXIT

mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$folder/number" >/dev/null 2>&1 &
started+=($!)
read -r number <"$folder/number"
export DISPLAY=:$number
openbox >/dev/null 2>&1 &
started+=($!)
java -Duser.language="$language" -Dclassroom.config="$folder/config" -Dclassroom.cache="$folder/cache" -jar "$jar" &
started+=($!)
sleep "${START_S:-20}"
xdotool search --onlyvisible --name 'Concurrency Classroom|并发课堂' windowmove 0 0 windowsize 1280 776
sleep 2

# The download takes 5 s; both programs start again with that. The pointer leaves the window.
xdotool mousemove 1225 "${SPINNER_Y:-650}" click 1 key ctrl+a type 5
xdotool key Return
sleep 1
xdotool key F5 mousemove 640 799
sleep "${SETTLE_S:-8}"

# Press both; then pictures with the time in ms for a name.
begin=$(date +%s%N)
xdotool key F6
while time=$(( ($(date +%s%N) - begin) / 1000000 )); [ "$time" -lt 7500 ]; do
  import -window root "miff:$folder/$(printf %05d "$time").miff"
  sleep 0.05
done

# Each picture is shown as long as it was until the next; the last one for 3 s.
frames=()
pictures=("$folder"/*.miff)
for i in "${!pictures[@]}"; do
  name=$(basename "${pictures[$i]}" .miff)
  next=$((i + 1))
  if [ "$next" -lt "${#pictures[@]}" ]; then
    shown=$(( 10#$(basename "${pictures[$next]}" .miff) - 10#$name ))
  else
    shown=3000
  fi
  "${CONVERT:-convert}" "${pictures[$i]}" "$folder/$name.png"
  frames+=(-d "$shown" -lossy -q 60 "$folder/$name.png")
done
img2webp -loop 0 -min_size "${frames[@]}" -o "$here/frozen-window-$language.webp"
ls -l "$here/frozen-window-$language.webp"
