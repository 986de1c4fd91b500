using CareerPath.Web.Api;
using CareerPath.Web.Assessments;
using CareerPath.Web.Calendars;
using CareerPath.Web.Cli;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Language;
using CareerPath.Web.Pages;
using CareerPath.Web.Publishing;
using CareerPath.Web.Search;

try
{
    if (ContentCommand.TryRun(args, out var exitCode))
        return exitCode;

    var builder = HostingServices.CreateBuilder(args);
    var content = builder.AddContent();
    builder.AddHosting();
    builder.Services.AddDatabase(builder.Configuration);
    builder.Services.AddAssessments(builder.Configuration);
    builder.Services.AddCalendars();
    builder.Services.AddPages();
    builder.Services.AddApi();
    builder.Services.AddPublishing();
    builder.Services.AddSearch();

    var app = builder.Build();
    var database = Task.Run(() => app.Services.GetRequiredService<DatabaseStart>().RunAsync(content, app.Lifetime.ApplicationStopping));

    // The content and the database are still loading here, so nothing in this setup may use them yet.
    app.UseProxy();
    app.UseExceptionHandler("/500");
    app.UseRouting();
    app.UseWrittenAddresses();
    app.UsePageCache();
    app.UseResponseCompression();
    app.UseStatusCodePagesWithReExecute("/404");
    app.UseApiProblems();
    app.UseRequestLimits();
    app.UseSiteLanguage();
    app.UsePageMethods();
    app.UseCors();
    app.MapStaticAssets().KeepFonts();
    app.MapHealth();
    app.MapApi();
    app.MapPublishing();
    app.MapLanguage();
    app.MapCalendars();
    app.MapRazorPages().WithStaticAssets();

    await database;
    if (!await content)
        return 1;
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartException.Explain(e) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return 1;
}
