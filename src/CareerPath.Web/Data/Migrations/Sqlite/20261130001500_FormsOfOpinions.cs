using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    public partial class FormsOfOpinions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "FormId", table: "SecondOpinions", type: "TEXT", nullable: false, defaultValue: Guid.Empty);

            // Until now an opinion had the id of the form that asked for it.
            migrationBuilder.Sql("UPDATE SecondOpinions SET FormId = Id;");
        }

        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "FormId", table: "SecondOpinions");
    }
}
