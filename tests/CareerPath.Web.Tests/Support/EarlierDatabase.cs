using System.Text.Json;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerPath.Web.Tests.Support;

// A database as an earlier version of the site left it, in the folder that Site.Over and SiteProcess use.
public static class EarlierDatabase
{
    // Before what people entrust to the site was sealed.
    private const string Unsealed = "WhereOneStands";

    public static async Task CreateAsync(string folder, string migration)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = new DatabaseFile($"Data Source={PathIn(folder)}");
        file.Create();
        using var gate = new WriteGate();
        using var opened = new OpenedFile(file);
        await using var db = new SqliteCareerPathDb(new DbContextOptionsBuilder<SqliteCareerPathDb>().UseSqlite(file.ConnectionString).Options, gate, opened);
        await db.GetService<IMigrator>().MigrateAsync(migration);
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    // Runs a statement whose parameters are $0, $1, …
    public static async Task RunAsync(string folder, string sql, params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        await using var connection = new SqliteConnection($"Data Source={PathIn(folder)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters.AddWithValue($"${i}", parameters[i] ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
    }

    // One assessment with a plan of two sessions, the first of them done, and two share links. Returns the owner's key.
    public static async Task<CapabilityKey> UnsealedAsync(string folder, Rubric rubric, Assessment assessment, Guid link, Guid answersLink, string words)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(assessment);
        await CreateAsync(folder, Unsealed);
        var key = CapabilityKey.New();
        await RunAsync(folder, "INSERT INTO Rubrics (Id, Json, FirstUsedAt) VALUES ($0, $1, '2026-11-20 10:00:00')", rubric.Id, RubricJson.Write(rubric));
        await RunAsync(
            folder,
            """
            INSERT INTO Assessments (Id, Version, OwnerKeyHash, RubricId, CreatedAt, UpdatedAt, Answers, Skills, Factors, DealBreakers, Work, Aim)
            VALUES ($0, $1, $2, $3, '2026-11-20 10:00:00', '2026-11-20 10:00:00.1234567', $4, $5, $6, $7, $8, $9)
            """,
            Text(assessment.Id), Text(Guid.NewGuid()), key.Hash(), rubric.Id,
            JsonSerializer.Serialize(assessment.Answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value)),
            JsonSerializer.Serialize(assessment.Skills), JsonSerializer.Serialize(assessment.Factors), JsonSerializer.Serialize(assessment.DealBreakers),
            assessment.Work?.ToString(), assessment.Aim?.ToString());
        foreach (var (id, parts) in (IEnumerable<(Guid, int)>)[(link, 1), (answersLink, 2 | 8)])
        {
            await RunAsync(
                folder,
                "INSERT INTO ShareLinks (Id, AssessmentId, KeyHash, Parts, Label, CreatedAt, ExpiresAt) VALUES ($0, $1, $2, $3, $4, '2026-11-20 10:00:00', NULL)",
                Text(id), Text(assessment.Id), Sharing.ShareLink.KeyFrom(key, id).Hash(), parts, "for " + words);
        }
        var plan = Guid.NewGuid();
        await RunAsync(
            folder,
            """
            INSERT INTO Plans (Id, AssessmentId, Role, Length, Start, "End", MinutesPerDay, DaysOff, HasJob, CreatedAt, LeftOut)
            VALUES ($0, $1, 'ProgramManager', 'ThirtyDays', '2026-11-23', '2026-12-22', 45, 65, 1, '2026-11-20 10:00:00', 2)
            """,
            Text(plan), Text(assessment.Id));
        foreach (var ordinal in (int[])[1, 0])
        {
            await RunAsync(
                folder,
                """
                INSERT INTO PlanEntries (Id, PlanId, Ordinal, Date, Week, TaskId, Skill, Title, Instruction, Artifact, AtWork, Who, Otherwise, Waits, Part, Parts, Minutes, DoneAt)
                VALUES ($0, $1, $2, '2026-11-23', 1, 'a-task', 'A skill', $3, 'Do it.', 'A note', NULL, NULL, NULL, 1, 1, 1, 25, $4)
                """,
                Text(Guid.NewGuid()), Text(plan), ordinal, $"Session {ordinal} {words}", ordinal == 0 ? "2026-11-24 18:30:00.25" : null);
        }
        return key;
    }

    private static string PathIn(string folder) => Path.Combine(folder, "test.db");

    // As EF Core writes an id.
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
