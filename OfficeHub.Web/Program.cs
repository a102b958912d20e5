using OfficeHub.Web.CommandLine;
using OfficeHub.Web.Startup;

if (await Verbs.TryRunAsync(args) is { } exit)
{
    return exit;
}

// The program's own folder, so that it runs the same whichever folder it was started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddOfficeHub();

var app = builder.Build();
await app.PrepareAsync(Console.Out, CancellationToken.None);
app.UseOfficeHub();
await app.RunAsync();
return 0;
