using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Hosting;

public static class SiteCulture
{
    // Unlike UseRequestLocalization, by the content of the moment: a reload may change the language.
    public static void UseSiteLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
        SiteLanguage.Run(context.RequestServices.GetRequiredService<ContentStore>().Current.Site.Culture(), () => next(context)));
}
