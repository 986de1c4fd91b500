using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    public partial class FormsPortfoliosCalendars : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "FormId", table: "SecondOpinions", type: "TEXT", nullable: false, defaultValue: Guid.Empty);

            // Until now an opinion had the id of the form that asked for it.
            migrationBuilder.Sql("UPDATE SecondOpinions SET FormId = Id;");

            migrationBuilder.AddColumn<byte[]>(name: "Portfolio", table: "Plans", type: "BLOB", nullable: false, defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "CalendarLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Keys = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarLinks_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarLinks_AssessmentId",
                table: "CalendarLinks",
                column: "AssessmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarLinks_KeyHash",
                table: "CalendarLinks",
                column: "KeyHash",
                unique: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "CalendarLinks");
            migrationBuilder.DropColumn(name: "Portfolio", table: "Plans");
            migrationBuilder.DropColumn(name: "FormId", table: "SecondOpinions");
        }
    }
}
