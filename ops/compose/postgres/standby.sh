#!/usr/bin/env bash
# A standby: at its first start it copies the primary, then it follows it. To take over: select pg_promote().
set -euo pipefail
PGDATA=${PGDATA:-/var/lib/postgresql/18/docker}
export PGDATA
if [[ ! -s $PGDATA/PG_VERSION ]]; then
  mkdir -p "$PGDATA"
  chown -R postgres:postgres /var/lib/postgresql
  chmod 700 "$PGDATA"
  # The password goes into a file that only PostgreSQL reads, and from there into nothing else.
  passfile=/var/lib/postgresql/replication.pgpass
  printf '%s:*:*:replicator:%s\n' "$PRIMARY_HOST" "$(</run/secrets/replication_password)" >"$passfile"
  chown postgres:postgres "$passfile"
  chmod 600 "$passfile"
  gosu postgres pg_basebackup --pgdata="$PGDATA" --wal-method=stream --slot=standby --write-recovery-conf \
    --checkpoint=fast --dbname="host=$PRIMARY_HOST user=replicator application_name=standby passfile=$passfile"
fi
exec docker-entrypoint.sh "$@"
