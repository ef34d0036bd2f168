#!/bin/bash
# Measures how long the packaged application takes to start warm, and that the browser's sweep runs in 512 MB of heap.
# bench/start.sh [starts]; needs ./mvnw package first. PLAIN=yes measures the jar as it is, not laid out by
# deploy/prepare.sh. See bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."

starts=${1:-5}
port=${PORT:-8095}
jar=$(ls crm-app/target/crm-app-*.jar | head -1)
data=${CRM_DATA:-$(mktemp -d)}
prepared=$(mktemp -d)
log=$(mktemp)
heap="-Xmx512m -XX:+HeapDumpOnOutOfMemoryError -XX:+ExitOnOutOfMemoryError"
pid=
if [ "${PLAIN:-no}" = no ]; then
  deploy/prepare.sh "$jar" "$prepared" | tail -1
  jar=$prepared/crm-app.jar heap="$heap -XX:SharedArchiveFile=$prepared/crm.jsa"
fi

start() { # starts it and waits until it answers; prints the seconds from the command to the first page
  local began now
  began=$(date +%s.%N)
  CRM_DATA=$data SERVER_PORT=$port SPRING_PROFILES_ACTIVE=demo java $heap ${JAVA_OPTIONS:-} -jar "$jar" > "$log" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "http://localhost:$port/signin"; do
    kill -0 "$pid" || { tail -20 "$log"; exit 1; }
    sleep 0.05
  done
  now=$(date +%s.%N)
  awk -v began="$began" -v now="$now" 'BEGIN { printf "%.1f\n", now - began }'
}

stop() { kill "$pid"; wait "$pid" || true; pid=; }

leave() {
  [ -z "$pid" ] || stop 2> /dev/null
  rm -rf "$prepared" "$log" "$log.seconds"
  [ -n "${CRM_DATA:-}" ] || rm -rf "$data"
}
trap leave EXIT

echo "machine: $(nproc) cores, $(uname -m), $(java -version 2>&1 | sed -n 2p); load $(cut -d' ' -f1 /proc/loadavg)"
start > "$log.seconds"
echo "first start, with the demo company loaded: $(cat "$log.seconds") s"
stop
for _ in $(seq "$starts"); do
  start > "$log.seconds"
  grep -o "Started CrmApplication in [0-9.]* seconds" "$log" | sed "s/^/warm start: $(cat "$log.seconds") s to the first page; the application says: /"
  stop
done

if [ "${SWEEP:-yes}" = yes ]; then
  start > /dev/null
  ./mvnw -q -B -o -pl crm-app -am test -Dtest=SweepTests -Dsurefire.failIfNoSpecifiedTests=false \
    -Dcrm.browser.origin="http://localhost:$port"
  echo "after the sweep of all ten roles, with -Xmx512m:"
  jcmd "$pid" GC.run > /dev/null
  jcmd "$pid" GC.heap_info | sed 's/^/  /'
  grep -E "VmHWM|VmRSS" "/proc/$pid/status" | sed 's/^/  /'
  stop
fi
