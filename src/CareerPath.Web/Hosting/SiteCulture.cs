using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Hosting;

public static class SiteCulture
{
    // Unlike UseRequestLocalization, follows the current content: a reload can change the site's language.
    public static void UseSiteLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
        SiteLanguage.Run(context.RequestServices.GetRequiredService<ContentStore>().Current.Site.Culture(), () => next(context)));
}
