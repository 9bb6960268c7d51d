#!/usr/bin/env bash
# Makes the passwords and the settings that hold one, each in a file of its own; what is there stays as it is.
set -euo pipefail
cd "$(dirname "$0")"
folder=${1:-secrets}
mkdir -p "$folder"
# Only the owner enters the folder; the files are open to the accounts inside the containers that they are mounted into.
chmod 700 "$folder"

secret() { [[ -s $folder/$1 ]] || head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' >"$folder/$1"; }
for name in postgres_password owner_password service_password replication_password identity_password \
  identity_admin_password grafana_password metrics_token; do
  secret "$name"
done
url() { printf 'postgres://%s:%s@postgres-1:5432,postgres-2:5432/waste' "$1" "$(<"$folder/$2")"; }
url waste_service service_password >"$folder/database_url"
url waste_owner owner_password >"$folder/migrate_database_url"
chmod 644 "$folder"/*
echo "The secrets are in $PWD/$folder. Keep them out of the repository and out of backups of the database."
