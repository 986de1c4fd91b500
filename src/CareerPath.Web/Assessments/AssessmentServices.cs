using CareerPath.Web.Opinions;
using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;

namespace CareerPath.Web.Assessments;

public static class AssessmentServices
{
    public static IServiceCollection AddAssessments(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<RubricArchive>()
        .AddSingleton<DeviceLinks>()
        .AddSingleton<StartTicket>()
        .AddSingleton<AnswersSoFar>()
        .AddSingleton(AbandonedAfter.From(configuration))
        .AddSingleton(KeptFor.From(configuration))
        .AddSingleton<Retention>().AddHostedService(provider => provider.GetRequiredService<Retention>())
        .AddScoped<AnswerBook>()
        .AddScoped<FirstSealing>()
        .AddScoped<Deletion>()
        .AddScoped<DeviceAssessments>()
        .AddScoped<PlanBook>()
        .AddScoped<PlanMaker>()
        .AddScoped<Shares>()
        .AddScoped<SecondOpinions>();
}
