using CareerPath.Web.Plans;

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
        .AddScoped<DeviceAssessments>()
        .AddScoped<PlanMaker>();
}
