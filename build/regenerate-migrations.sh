#!/usr/bin/env bash
# Until the first release each database has one migration, Initial, made anew whenever the model changes.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -rf OfficeHub.Core/Persistence/{Sqlite,PostgreSql,SqlServer}/Migrations
dotnet build OfficeHub.Core -m:1 -v q --nologo -clp:NoSummary
for provider in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add Initial --no-build --project OfficeHub.Core --context "${provider}OfficeHubDbContext" \
    --output-dir "Persistence/$provider/Migrations"
done
dotnet build OfficeHub.Core -m:1 -v q --nologo -clp:NoSummary
dotnet ef migrations script --no-build --project OfficeHub.Core --context SqlServerOfficeHubDbContext --idempotent \
  --output OfficeHub.Tests/Core/Persistence/SqlServer.golden.sql
