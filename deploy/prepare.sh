#!/bin/bash
# Lays the packaged application out for a quick start: deploy/prepare.sh crm-app.jar DIRECTORY
# Unpacks the jar into DIRECTORY and starts it once, with the demo company's settings on an embedded PostgreSQL that is
# thrown away, to keep the classes it loads in an archive (class data sharing). To be done again for another jar or
# another Java; an archive that does not fit is left aside by the JVM, the start is only slower. Then:
#   java -XX:SharedArchiveFile=DIRECTORY/crm.jsa -jar DIRECTORY/crm-app.jar --spring.profiles.active=prod
set -euo pipefail

jar=${1:?the packaged jar} directory=${2:?where to}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
scratch=$(mktemp -d)
trap 'stop_database || true; rm -rf "$scratch"' EXIT
# the training must not touch the installation whose settings this shell may have: no variable of it comes along
for variable in "${!CRM_@}" "${!SPRING_@}" "${!SERVER_@}" "${!MANAGEMENT_@}"; do unset "$variable"; done

stop_database() { # the training ends the JVM at once, so the server it started is told to stop here
  local pid
  pid=$(head -1 "$scratch/postgres/postmaster.pid" 2> /dev/null) || return 0
  kill -INT "$pid" && tail --pid="$pid" -f /dev/null
}

"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$directory" --application-filename crm-app.jar
"$java" -XX:ArchiveClassesAtExit="$directory/crm.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -Dspring.context.exit=onRefresh \
  -jar "$directory/crm-app.jar" --spring.profiles.active=demo --server.port=0 --crm.data="$scratch" --logging.level.root=warn
echo "prepared: $directory"
