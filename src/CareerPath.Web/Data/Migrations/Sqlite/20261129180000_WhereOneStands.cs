using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WhereOneStands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Aim",
                table: "Assessments",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Work",
                table: "Assessments",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Aim",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "Work",
                table: "Assessments");
        }
    }
}
