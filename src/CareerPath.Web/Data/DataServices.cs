using CareerPath.Web.Sealing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CareerPath.Web.Data;

public static class DataServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var file = new DatabaseFile(configuration.GetConnectionString("CareerPath") ?? "Data Source=data/careerpath.db");
        services.AddSingleton(file);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<OpenedFile>();
        services.AddSingleton<DiskReserve>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<LogEmptying>().AddHostedService(provider => provider.GetRequiredService<LogEmptying>());
        services.AddDbContext<CareerPathDb, SqliteCareerPathDb>(options => options
            .UseSqlite(file.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new SqlitePragmas()));

        services.AddSingleton<MachineSecret>();
        services.AddSingleton<KeyWrap>();
        services.AddSingleton<StoredKeys>();
        services.AddDataProtection().SetApplicationName("CareerPath");
        services.AddOptions<KeyManagementOptions>()
            .Configure<StoredKeys, KeyWrap>((options, keys, wrap) => (options.XmlRepository, options.XmlEncryptor) = (keys, wrap));
        return services;
    }
}

// Used only by `dotnet ef migrations add`.
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCareerPathDb>
{
    public SqliteCareerPathDb CreateDbContext(string[] args)
    {
        var file = new DatabaseFile("Data Source=design-time.db");
        return new(new DbContextOptionsBuilder<SqliteCareerPathDb>().UseSqlite(file.ConnectionString).Options, new WriteGate(), new OpenedFile(file));
    }
}
