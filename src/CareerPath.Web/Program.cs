using CareerPath.Web.Api;
using CareerPath.Web.Assessments;
using CareerPath.Web.Cli;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Method;

if (ContentCommand.TryRun(args, out var exitCode))
    return exitCode;

var builder = WebApplication.CreateBuilder(HostingServices.Options(args));
builder.AddHosting();
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddAssessments();
builder.Services.AddApi();
builder.Services.AddSingleton<MethodFigures>();
if (!builder.AddContent())
    return 1;

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);

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
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
return 0;
