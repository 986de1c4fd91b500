using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerPath.Web.Data.Migrations.Sqlite
{
    // Links from before have no name, are not marked as read, and no form is known for them.
    public partial class ShareReading : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "FormId", table: "ShareLinks", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<byte[]>(name: "Name", table: "ShareLinks", type: "BLOB", nullable: false, defaultValue: Array.Empty<byte>());
            migrationBuilder.AddColumn<DateTime>(name: "ReadAt", table: "ShareLinks", type: "TEXT", nullable: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "FormId", table: "ShareLinks");
            migrationBuilder.DropColumn(name: "Name", table: "ShareLinks");
            migrationBuilder.DropColumn(name: "ReadAt", table: "ShareLinks");
        }
    }
}
