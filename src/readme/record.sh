#!/usr/bin/env bash
# record.sh [en|zh] [frozen-window|walk]: records the frozen window, or a walk through the lesson of the bank account from a
# question to its answer, into frozen-window-en.webp, walk-zh.webp and so on beside this script.
# Needs target/concurrency-classroom.jar, and Debian's xvfb, openbox, xdotool, imagemagick, webp and fonts-noto-cjk.
# Run it on an idle machine: a picture is taken some ten times a second while the programs run.
set -eu
language=${1:-en}
what=${2:-frozen-window}
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
# The time of the next picture in the recording, in ms.
at=0

# Takes pictures for some ms, as fast as they come.
take() {
  local begin=$(( $(date +%s%N) / 1000000 - at )) end=$((at + $1))
  while at=$(( $(date +%s%N) / 1000000 - begin )); [ "$at" -lt "$end" ]; do
    import -window root "miff:$folder/$(printf %06d "$at").miff"
    sleep 0.05
  done
}

# Presses a key, if one is given, and takes one picture when all is painted, which is shown for some ms.
step() {
  [ -z "$2" ] || xdotool key "$2"
  sleep 2
  import -window root "miff:$folder/$(printf %06d "$at").miff"
  at=$((at + $1))
}

# Types the hands that were counted for each choice, from the first on; the second field is at this place in both languages.
hands() {
  xdotool mousemove 1130 471 click 1 key shift+Tab
  for each in "$@"; do
    xdotool key ctrl+a type "$each"
    xdotool key Tab
  done
  xdotool mousemove 640 799
}

case $what in
frozen-window)
  # The download takes 5 s; both programs start again with that. The pointer leaves the window.
  xdotool mousemove 1225 "${SPINNER_Y:-650}" click 1 key ctrl+a type 5
  xdotool key Return
  sleep 1
  xdotool key F5 mousemove 640 799
  sleep "${SETTLE_S:-8}"
  xdotool key F6
  take 7500
  ;;
walk)
  step 2000 alt+4
  step 4000 F9
  xdotool mousemove 767 775 click 1
  sleep 2
  hands 21 9 3 2
  step 3000 ''
  step 3000 F9
  xdotool key F9
  sleep 2
  hands 8 6 19 2
  step 3000 ''
  xdotool key F9
  take 6000
  step 6000 F9
  ;;
esac

# Each picture is shown as long as it was until the next; the last one for 3 s at least.
frames=()
pictures=("$folder"/*.miff)
for i in "${!pictures[@]}"; do
  name=$(basename "${pictures[$i]}" .miff)
  next=$((i + 1))
  if [ "$next" -lt "${#pictures[@]}" ]; then
    shown=$(( 10#$(basename "${pictures[$next]}" .miff) - 10#$name ))
  else
    shown=$((at - 10#$name > 3000 ? at - 10#$name : 3000))
  fi
  "${CONVERT:-convert}" "${pictures[$i]}" "$folder/$name.png"
  frames+=(-d "$shown" -lossy -q 60 "$folder/$name.png")
done
img2webp -loop 0 -min_size "${frames[@]}" -o "$here/$what-$language.webp"
ls -l "$here/$what-$language.webp"
