#!/bin/sh
# A trust run with 100,000 customers and three million interactions on the embedded PostgreSQL; figures on standard output.
# Fewer customers: bench/trust-run.sh 10000
cd "$(dirname "$0")/.." || exit 1
exec ./mvnw -q -B -pl crm-persistence -am test -Dtest=TrustRunBench -Dsurefire.failIfNoSpecifiedTests=false \
    -Dbench.customers="${1:-100000}"
