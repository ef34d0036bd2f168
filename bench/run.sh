#!/bin/bash
# Measures one thing on a made-up company, on an embedded PostgreSQL of its own:
#   bench/run.sh NAME [--customers 100000] [--people 500] [--json FILE]
# Prints a line for each figure and ends with "NAME: figures". Names and figures: bench/README.md.
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."

usage() { sed -n '2,4s/^# \{0,1\}//p' "bench/run.sh"; exit 2; }

case ${1:-} in
  generate) module=crm-persistence class=GenerateBench ;;
  tier) module=crm-persistence class=TierRunBench ;;
  trust) module=crm-persistence class=TrustRunBench ;;
  forecast) module=crm-persistence class=ForecastBench ;;
  rotation) module=crm-persistence class=RotationBench ;;
  search) module=crm-persistence class=SearchBench ;;
  ageing) module=crm-persistence class=AgeingBench ;;
  alerts) module=crm-persistence class=AlertsBench ;;
  recycle) module=crm-persistence class=RecyclingBench ;;
  *) usage ;;
esac
name=$1
shift

options=()
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || usage
  case $1 in
    --json) options+=("-Dbench.json=$(cd "$here" && realpath -m "$2")") ;;
    --customers | --people) options+=("-Dbench.${1#--}=$2") ;;
    *) usage ;;
  esac
  shift 2
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "machine: $(nproc) cores, $(uname -m), load $(cut -d' ' -f1 /proc/loadavg)"
./mvnw -B -ntp -Pquick -Dspotless.check.skip=true -pl "$module" -am test -Dtest="$class" \
  -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.arguments="-Xmx2g" "${options[@]}" 2>&1 \
  | tee "$log" | sed -un 's/^bench | //p' || { tail -40 "$log"; exit 1; }
