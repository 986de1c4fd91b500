using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    // Gives every sealed column its place, and second opinions a table. What is stored already stays readable there as JSON until its owner saves something: only the owner's
    // link can seal it.
    public partial class Sealed : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(name: "Keys", table: "Assessments", type: "BLOB", nullable: true);
            migrationBuilder.AddColumn<byte[]>(name: "Verdict", table: "Assessments", type: "BLOB", nullable: true);
            migrationBuilder.AddColumn<byte[]>(name: "Matters", table: "Assessments", type: "BLOB", nullable: false, defaultValue: Array.Empty<byte>());
            migrationBuilder.AddColumn<byte[]>(name: "Standing", table: "Assessments", type: "BLOB", nullable: false, defaultValue: Array.Empty<byte>());
            migrationBuilder.AddColumn<bool>(name: "IsStart", table: "Assessments", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<DateTime>(name: "SavedAt", table: "Assessments", type: "TEXT", nullable: false, defaultValue: DateTime.UnixEpoch);
            migrationBuilder.AddColumn<byte[]>(name: "Keys", table: "ShareLinks", type: "BLOB", nullable: true);
            // Links from before have no name, are not marked as read, and no form is known for them.
            migrationBuilder.AddColumn<byte[]>(name: "Name", table: "ShareLinks", type: "BLOB", nullable: false, defaultValue: Array.Empty<byte>());
            migrationBuilder.AddColumn<DateTime>(name: "ReadAt", table: "ShareLinks", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<Guid>(name: "FormId", table: "ShareLinks", type: "TEXT", nullable: true);
            migrationBuilder.RenameColumn(name: "Parts", table: "ShareLinks", newName: "UnsealedParts");
            migrationBuilder.AddColumn<Guid>(name: "Version", table: "Plans", type: "TEXT", nullable: false, defaultValue: Guid.Empty);
            migrationBuilder.AddColumn<byte[]>(name: "Content", table: "Plans", type: "BLOB", nullable: false, defaultValue: Array.Empty<byte>());

            // Text that is no JSON stays as it is: its owner is told that it is damaged, and nobody else is affected. 6: a page of the quiz.
            // What is there already was last saved when its answers last changed, as far as is known.
            migrationBuilder.Sql("""
                UPDATE Assessments SET
                    SavedAt = UpdatedAt,
                    Answers = CAST(Answers AS BLOB),
                    Skills = CAST(Skills AS BLOB),
                    Matters = CAST(CASE WHEN json_valid(Factors) AND json_valid(DealBreakers)
                        THEN json_object('Factors', json(Factors), 'DealBreakers', json(DealBreakers)) ELSE Factors || DealBreakers END AS BLOB),
                    Standing = CAST(json_object('Work', Work, 'Aim', Aim) AS BLOB),
                    IsStart = CASE WHEN Skills = '{}' AND Factors = '{}' AND DealBreakers = '{}' AND Work IS NULL AND Aim IS NULL AND json_valid(Answers)
                        THEN (SELECT COUNT(*) FROM json_each(Answers) WHERE value IS NOT NULL) < 6 ELSE 0 END;
                """);
            // The matrix and the deal-breakers came with the answers and are now a part of their own.
            migrationBuilder.Sql("UPDATE ShareLinks SET Label = CAST(Label AS BLOB), UnsealedParts = UnsealedParts | CASE WHEN UnsealedParts & 2 THEN 16 ELSE 0 END;");
            migrationBuilder.Sql("""
                UPDATE Plans SET Content = CAST(json_object(
                    'Role', Role, 'Length', Length, 'Start', Start, 'End', "End", 'MinutesPerDay', MinutesPerDay, 'DaysOff', DaysOff,
                    'HasJob', json(iif(HasJob, 'true', 'false')), 'LeftOut', LeftOut,
                    'Entries', (SELECT json_group_array(json(entry)) FROM (
                        SELECT json_object(
                            'Id', Id, 'Ordinal', Ordinal, 'Date', Date, 'Week', Week, 'TaskId', TaskId, 'Skill', Skill, 'Title', Title,
                            'Instruction', Instruction, 'Artifact', Artifact, 'AtWork', AtWork, 'Who', Who, 'Otherwise', Otherwise,
                            'Waits', json(iif(Waits, 'true', 'false')), 'Part', Part, 'Parts', Parts, 'Minutes', Minutes,
                            'DoneAt', replace(DoneAt, ' ', 'T') || 'Z') AS entry
                        FROM PlanEntries WHERE PlanId = Plans.Id ORDER BY Ordinal))) AS BLOB);
                """);

            migrationBuilder.DropTable(name: "PlanEntries");
            // DropColumn and AlterColumn would copy the tables outside of the transaction, and a start that is killed in between could never start
            // again. The type in a column's declaration does not matter: SQLite keeps each value as what it is.
            foreach (var column in (string[])["CreatedAt", "DaysOff", "End", "HasJob", "LeftOut", "Length", "MinutesPerDay", "Role", "Start"])
                migrationBuilder.Sql($"ALTER TABLE Plans DROP COLUMN \"{column}\";");
            foreach (var column in (string[])["Aim", "DealBreakers", "Factors", "Work"])
                migrationBuilder.Sql($"ALTER TABLE Assessments DROP COLUMN \"{column}\";");

            migrationBuilder.CreateTable(
                name: "SecondOpinions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OwnerKeys = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LinkKeys = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Label = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondOpinions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondOpinions_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SecondOpinions_AssessmentId",
                table: "SecondOpinions",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondOpinions_KeyHash",
                table: "SecondOpinions",
                column: "KeyHash",
                unique: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Sealed rows cannot be opened without their links. Restore a backup from before this migration.");
    }
}
