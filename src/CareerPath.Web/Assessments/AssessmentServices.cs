using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;

namespace CareerPath.Web.Assessments;

public static class AssessmentServices
{
    public static IServiceCollection AddAssessments(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<RubricArchive>()
        .AddSingleton<DeviceLinks>()
        .AddSingleton<StartTicket>()
        .AddSingleton(AbandonedAfter.From(configuration))
        .AddSingleton<AbandonedStarts>().AddHostedService(provider => provider.GetRequiredService<AbandonedStarts>())
        .AddScoped<AnswerBook>()
        .AddScoped<Deletion>()
        .AddScoped<DeviceAssessments>()
        .AddScoped<PlanMaker>()
        .AddScoped<Shares>();
}
