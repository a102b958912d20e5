using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;
using OfficeHub.Web.Accounts;
using OfficeHub.Web.Endpoints;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shell;

// The program's own folder, so that it runs the same whichever folder it was started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddPersistence(database);
builder.Services.AddSettings();
builder.Services.AddAuditing(new AuditOptions(Path.Combine(database.DataFolder, "audit-heads.jsonl")));
builder.Services.AddAccess();
builder.Services.AddKit();
builder.Services.AddAccounts(builder.Configuration, builder.Environment, database);
builder.Services.AddSite();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);

app.UseSite();
app.MapAccounts();
app.MapSite<App>();
await app.RunAsync();
