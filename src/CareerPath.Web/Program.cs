using CareerPath.Web.Api;
using CareerPath.Web.Assessments;
using CareerPath.Web.Cli;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Language;
using CareerPath.Web.Method;
using CareerPath.Web.Pages;
using CareerPath.Web.Publishing;

if (ContentCommand.TryRun(args, out var exitCode))
    return exitCode;

var builder = WebApplication.CreateBuilder(HostingServices.Options(args));
builder.AddHosting();
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddAssessments();
builder.Services.AddPages();
builder.Services.AddApi();
builder.Services.AddPublishing();
builder.Services.AddSingleton<MethodFigures>();
if (!builder.AddContent())
    return 1;

var app = builder.Build();
try
{
    await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);
}
catch (DatabaseStartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

app.UseProxy();
app.UseExceptionHandler("/500");
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseStatusCodePagesWithReExecute("/404");
app.UseApiProblems();
app.UseRequestLocalization("en");
app.UseRouting();
app.UseCors();
app.MapStaticAssets();
app.MapHealth();
app.MapApi();
app.MapPublishing();
app.MapLanguage();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
return 0;
