using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlanTaskDetails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "HasJob",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AtWork",
                table: "PlanEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Otherwise",
                table: "PlanEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Waits",
                table: "PlanEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Who",
                table: "PlanEntries",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HasJob",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "AtWork",
                table: "PlanEntries");

            migrationBuilder.DropColumn(
                name: "Otherwise",
                table: "PlanEntries");

            migrationBuilder.DropColumn(
                name: "Waits",
                table: "PlanEntries");

            migrationBuilder.DropColumn(
                name: "Who",
                table: "PlanEntries");
        }
    }
}
