using System.Globalization;
using System.Text;
using QRCoder;

namespace CareerPath.Web.Sharing;

// A QR code as a drawing: its side in modules, with the quiet margin around it, and the path of its dark modules.
public sealed record QrPicture(int Side, string Path)
{
    public static QrPicture Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return new QrPicture(rows.Count, path.ToString());
    }
}
