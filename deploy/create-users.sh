#!/bin/bash
# Run once by the PostgreSQL image: the owner of the tables, the application's user, their database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v owner_password="$CRM_OWNER_PASSWORD" -v app_password="$CRM_APP_PASSWORD" <<'SQL'
create role crm_owner login password :'owner_password';
create role crm_app login password :'app_password';
create database crm owner crm_owner;
revoke connect on database crm from public;
grant connect on database crm to crm_app;
SQL
