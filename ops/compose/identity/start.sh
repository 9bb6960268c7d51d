#!/usr/bin/env bash
set -euo pipefail
KC_DB_PASSWORD=$(</run/secrets/identity_password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(</run/secrets/identity_admin_password)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD
exec /opt/keycloak/bin/kc.sh start --import-realm
