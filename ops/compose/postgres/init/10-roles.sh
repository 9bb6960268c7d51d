#!/usr/bin/env bash
# Runs once, on an empty volume: the roles of the service, of the standby and of the identity provider.
set -euo pipefail
password() { printf '%s=%s' "$1" "$(<"/run/secrets/$1")"; }
psql --username=postgres --no-psqlrc --set=ON_ERROR_STOP=1 \
  --set="$(password owner_password)" --set="$(password service_password)" \
  --set="$(password replication_password)" --set="$(password identity_password)" \
  --file=/docker-entrypoint-initdb.d/roles.psql
cat /docker-entrypoint-initdb.d/pg_hba.lines >>"$PGDATA/pg_hba.conf"
