#!/bin/sh
# Installs or upgrades Omvärldsbevakning on a host with systemd; run it again for an upgrade, from the new version's folder.
# (Debian and Ubuntu: the package does the same.)
#   ./install.sh [--prefix DIR]        DIR: /opt/omvarldsbevakning
#   ./install.sh --uninstall [--purge] [--prefix DIR]   the program goes; with --purge also settings, data and the user
# What people have edited is kept: a new shipped file that differs is put beside it as FILE.dist; so are owners and modes that
# they gave. Nothing is started.
#   ./install.sh --configure           for the package, which brings the files: only user, settings, data folder, rights
# With DESTDIR set everything goes below that folder, and no user is made: for packagers and tests.
set -eu
umask 022

name=omvarldsbevakning
user=omvarld
prefix=/opt/$name
root=${DESTDIR:-}
uninstall=
purge=
packaged=
command=/usr/local/bin/omvarld

fail() {
  echo "install.sh: $1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -gt 1 ] || fail "--prefix needs a folder"
      prefix=$2
      shift 2
      ;;
    --uninstall)
      uninstall=yes
      shift
      ;;
    --purge)
      purge=yes
      shift
      ;;
    --configure)
      packaged=yes
      command=/usr/bin/omvarld
      shift
      ;;
    *) fail "unknown: $1; use ./install.sh [--prefix DIR], or --uninstall [--purge]" ;;
  esac
done
case $prefix in
  *[!A-Za-z0-9/._-]*) fail "--prefix: only letters, digits and / . _ - , for systemd's sake" ;;
  /*) ;;
  *) fail "--prefix must begin with /" ;;
esac

if [ -n "$purge" ] && [ -z "$uninstall" ]; then
  fail "--purge goes with --uninstall"
fi

from=$(cd -P "$(dirname "$0")" && pwd -P)
[ -f "$from/lib/$name.jar" ] || fail "run it from the unpacked distribution"
version=${from##*/}
version=${version#"$name"-}
etc=$root/etc/$name
data=$root/var/lib/$name
[ -n "$root" ] || [ "$(id -u)" = 0 ] || fail "must be run as root"
if [ -z "$packaged" ] && [ -e "$root/usr/lib/systemd/system/$name.service" ]; then
  fail "the package $name is installed here: upgrade it with apt install ./${name}_VERSION_all.deb, or apt remove it first"
fi

# --- Away with it -----------------------------------------------------------------------------------------

if [ -n "$uninstall" ]; then
  if [ -z "$root" ] && [ -d /run/systemd/system ]; then
    systemctl disable --now "$name" 2>/dev/null || :
  fi
  rm -f "$root/etc/systemd/system/$name.service" "$root/usr/local/bin/omvarld" "$root/etc/sudoers.d/$name"
  rm -f "$root/usr/local/share/bash-completion/completions/omvarld" "$root/usr/local/share/man/man1/omvarld".1.gz \
    "$root/usr/local/share/man/man1/omvarld"-*.1.gz
  rm -rf "$root${prefix:?}" "$root/var/cache/$name"
  if [ -n "$purge" ]; then
    rm -rf "$etc" "$data" "$root/etc/systemd/system/$name.service.d"
    [ -n "$root" ] || userdel "$user" 2>/dev/null || :
    [ -n "$root" ] || groupdel "$user" 2>/dev/null || :
    echo "$name is removed, with its settings, its store and its user"
  else
    echo "$name is removed; settings and data stay: $etc, $data (--purge takes them too)"
  fi
  if [ -z "$root" ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
  fi
  exit 0
fi

# --- The user -------------------------------------------------------------------------------------------

make_user() {
  id "$user" >/dev/null 2>&1 && return
  if command -v useradd >/dev/null; then
    # The group may be there already, with its members: userdel leaves one that others are in.
    group=--user-group
    ! getent group "$user" >/dev/null || group=--gid=$user
    useradd --system "$group" --home-dir "/var/lib/$name" --no-create-home --shell /usr/sbin/nologin "$user"
  else
    addgroup -S "$user" 2>/dev/null || :
    adduser -S -D -H -h "/var/lib/$name" -s /sbin/nologin -G "$user" "$user"
  fi
}
[ -n "$root" ] || make_user

# own OWNER FILE…: only where there are users to give it to
own() {
  owner=$1
  shift
  [ -n "$root" ] || chown "$owner" "$@"
}

# --- The program: a folder a version, and the link "current" ------------------------------------------------

program=$root$prefix/$version
if [ -z "$packaged" ] && [ "$from" != "$program" ]; then
  mkdir -p "$root$prefix"
  rm -rf "$program.new"
  cp -R "$from" "$program.new"
  rm -rf "$program.new/data" "$program.new/lib/cache"
  own 0:0 -R "$program.new"
  chmod -R u=rwX,go=rX "$program.new"
  rm -rf "$program.old"
  [ ! -d "$program" ] || mv "$program" "$program.old"
  mv "$program.new" "$program"
  rm -rf "$program.old"
fi
[ -n "$packaged" ] || ln -sfn "$version" "$root$prefix/current"

# --- config and routes: shipped files follow the version, edited ones are kept --------------------------------
# .shipped holds what was shipped last time; what still equals it was not edited, what is gone was deleted on purpose.

# folder MODE OWNER FOLDER: made with these; one that is there keeps what it was given
folder() {
  [ ! -d "$3" ] || return 0
  mkdir -p "$3"
  chmod "$1" "$3"
  own "$2" "$3"
}

folder 0755 0:0 "$etc"

# put FILE: a new or unedited file
put() {
  case $1 in
    config/*) folder 1770 "0:$user" "$etc/${1%/*}" ;; # see below
    *) folder 0750 "0:$user" "$etc/${1%/*}" ;;
  esac
  mode=0640
  owner=0:$user
  if [ -f "$etc/$1" ]; then
    mode=$(stat -c %a "$etc/$1")
    owner=$(stat -c %u:%g "$etc/$1")
  fi
  install -m "$mode" "$from/$1" "$etc/$1.new"
  own "$owner" "$etc/$1.new"
  mv -f "$etc/$1.new" "$etc/$1"
  settled "$1"
}

# settled FILE: nothing lies beside it any more. Most files have nothing, and to ask the shell starts no process.
settled() {
  [ ! -e "$etc/$1.dist" ] || rm -f "$etc/$1.dist"
}

take_over() {
  if [ ! -f "$etc/$1" ]; then
    [ -f "$etc/.shipped/$1" ] || put "$1"
  elif cmp -s "$from/$1" "$etc/$1"; then
    settled "$1"
  elif [ -f "$etc/.shipped/$1" ] && cmp -s "$etc/.shipped/$1" "$etc/$1"; then
    put "$1"
  elif [ -f "$etc/.shipped/$1" ] && cmp -s "$etc/.shipped/$1" "$from/$1"; then
    : # edited, and nothing new was shipped
  else
    cp "$from/$1" "$etc/$1.dist"
    chmod 0640 "$etc/$1.dist"
    own "0:$user" "$etc/$1.dist"
    echo "kept: $etc/$1 is edited; what is shipped now lies beside it as ${1##*/}.dist"
  fi
}

# new_name FILE: where what was shipped as FILE has only moved, the name that it has now
new_name() {
  (cd "$from" && find config routes -type f) | sort | while IFS= read -r other; do
    if [ ! -f "$etc/.shipped/$other" ] && cmp -s "$etc/.shipped/$1" "$from/$other" && cmp -s "$from/$other" "$etc/$other"; then
      echo "$other"
      break
    fi
  done
}

# An edited route must not run beside the one that has taken its place.
let_go() {
  [ ! -f "$from/$1" ] || return 0
  now=$(new_name "$1")
  if [ ! -f "$etc/$1" ]; then
    if [ -n "$now" ]; then
      rm -f "$etc/$now"
      echo "removed: $etc/$now is the new name of $1, which you have deleted"
    fi
  elif cmp -s "$etc/.shipped/$1" "$etc/$1"; then
    rm -f "$etc/$1"
    [ -n "$now" ] || echo "removed: $etc/$1 is no longer shipped"
  elif [ -n "$now" ]; then
    mv -f "$etc/$1" "$etc/$now"
    echo "moved: $etc/$1, which you have edited, is $etc/$now in this version"
  elif [ "${1#routes/}" != "$1" ] && [ "${1#routes/sources/}" = "$1" ]; then
    mv -f "$etc/$1" "$etc/$1.old"
    echo "NOT taken over: $etc/$1 is edited, but in this version its routes lie in other files, or are no more;"
    echo "  it lies beside as ${1##*/}.old, which nobody reads: bring what you need of it into the new files"
  else
    echo "kept: $etc/$1 is edited but no longer shipped; is it still needed?"
  fi
}

each() {
  (cd "$1" && find config routes -type f ! -name 'areas-resultat.html*') | sort | while IFS= read -r file; do "$2" "$file"; done
}

each "$from" take_over
[ ! -d "$etc/.shipped" ] || each "$etc/.shipped" let_go
rm -rf "$etc/.shipped.new"
mkdir "$etc/.shipped.new"
cp -R "$from/config" "$from/routes" "$etc/.shipped.new/"
chmod -R u=rwX,go= "$etc/.shipped.new"
rm -rf "$etc/.shipped"
mv "$etc/.shipped.new" "$etc/.shipped"

# The daemon writes areas-resultat.html beside areas.yaml, so its group may write in config; the sticky bit keeps it from replacing
# what others own.

if [ ! -f "$etc/environment" ]; then
  (
    umask 077
    cat >"$etc/environment" <<'END'
# Secrets and Java, one NAME=value a line; read by systemd and, by the same rules, by the command omvarld: a value that begins
# with a quote ends with one, and a \ is written \\.
#OMVARLD_MAIL_SMTP_PASSWORD=
#OMVARLD_MAIL_IMAP_PASSWORD=
#OMVARLD_MAIL_OAUTH2_CLIENT_SECRET=
#OMVARLD_STORE_PASSWORD=
#JAVA_HOME=/usr/lib/jvm/…
END
  )
fi

# --- Data, unit, command -----------------------------------------------------------------------------------

folder 0700 "$user:$user" "$data"

if [ -z "$packaged" ]; then
  unit=$root/etc/systemd/system/$name.service
  mkdir -p "${unit%/*}" "$root/usr/local/bin" "$root/usr/local/share"
  sed "s#/opt/$name/#$prefix/#g" "$from/systemd/$name.service" >"$unit"
  chmod 0644 "$unit"
  sed "s#/opt/$name/#$prefix/#g" "$from/systemd/omvarld" >"$root$command"
  chmod 0755 "$root$command"
  cp -R "$from/share/." "$root/usr/local/share/" # manual pages, completion
fi

# What members of the group may run; only where sudo is, and as its own check takes it.
if [ -d "$root/etc/sudoers.d" ]; then
  sudoers=$root/etc/sudoers.d/$name
  sed "s#/usr/local/bin/omvarld#$command#g" "$from/systemd/sudoers" >"$sudoers.new"
  chmod 0440 "$sudoers.new"
  if [ -n "$root" ] || visudo -cqf "$sudoers.new" 2>/dev/null; then
    mv -f "$sudoers.new" "$sudoers"
  else
    rm -f "$sudoers.new"
    echo "sudo does not take systemd/sudoers: members of the group $user cannot run omvarld by themselves"
  fi
fi

[ -z "$packaged" ] || exit 0
if [ -z "$root" ] && [ -d /run/systemd/system ]; then
  systemctl daemon-reload
fi
echo "$name $version is installed in $prefix/$version. Settings: /etc/$name/config/application.properties,"
echo "secrets: /etc/$name/environment. Next: omvarld check && systemctl enable --now $name (after an upgrade: systemctl restart $name)"
