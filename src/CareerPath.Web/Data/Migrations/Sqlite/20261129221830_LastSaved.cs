using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    // What is there already was last saved when its answers last changed, as far as is known.
    public partial class LastSaved : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "SavedAt", table: "Assessments", type: "TEXT", nullable: false, defaultValue: DateTime.UnixEpoch);
            migrationBuilder.Sql("UPDATE Assessments SET SavedAt = UpdatedAt;");
        }

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "SavedAt", table: "Assessments");
    }
}
