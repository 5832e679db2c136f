#!/bin/sh
# Reads commands from standard input and runs them in a root of its own: this system's files without any Java. What is
# changed there stays in memory. Called by PackageCheck as: unshare --mount sh clean-root.sh ROOT SHARED
set -eu
root=$1
shared=$2
mount --make-rprivate /
mount -t tmpfs none "$root"
for each in usr etc var; do
    mkdir -p "$root/$each" "$root/.upper/$each" "$root/.work/$each"
    mount -t overlay overlay -o "lowerdir=/$each,upperdir=$root/.upper/$each,workdir=$root/.work/$each" "$root/$each"
done
for each in bin sbin lib lib64; do
    if [ -L "/$each" ]; then ln -s "usr/$each" "$root/$each"; fi
done
mkdir -p "$root/proc" "$root/dev" "$root/tmp/.X11-unix" "$root/root" "$root/shared" "$root/opt"
chmod 1777 "$root/tmp"
mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
mount --bind "$shared" "$root/shared"
if [ -n "${XAUTHORITY:-}" ]; then cp "$XAUTHORITY" "$root/tmp/xauthority"; fi
rm -rf "$root/usr/lib/jvm" "$root/usr/bin/java" "$root/usr/bin/javac" "$root/etc/alternatives/java"
exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DISPLAY="${DISPLAY:-}" \
    XAUTHORITY=/tmp/xauthority sh
