#!/bin/sh
# A tier run with 100,000 customers and about a million orders on the embedded PostgreSQL; figures on standard output.
# Fewer customers: bench/tier-run.sh 10000
cd "$(dirname "$0")/.." || exit 1
exec ./mvnw -q -B -pl crm-persistence -am test -Dtest=TierRunBench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dbench.customers="${1:-100000}"
