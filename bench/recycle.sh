#!/bin/sh
# A night that moves 100,000 customers to the pool, on the embedded PostgreSQL; figures on standard output.
# Fewer customers: bench/recycle.sh 10000
cd "$(dirname "$0")/.." || exit 1
exec ./mvnw -q -B -pl crm-persistence -am test -Dtest=RecyclingBench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dbench.customers="${1:-100000}"
