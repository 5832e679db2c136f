#!/bin/sh
# Starts the app on its own runtime. It takes the place of jpackage's launcher, which first asks the package manager.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
app=$home/lib/app
exec "$home/lib/runtime/bin/java" @OPTIONS@ -Xlog:disable -Xlog:all=error:stderr \
    @ARCHIVE@ "-splash:$app/splash.png" \
    -jar "$app/concurrency-classroom.jar" "$@"
