using SkiaSharp;

namespace CareerPath.Web.Infographics;

// Draws a picture as PNG, three pixels for each of the SVG's. It is drawn with the font that the pages use, so that it looks the same on
// machines without fonts.
public static class PngFile
{
    private const int Scale = 3;

    // Loaded at the first picture and kept.
    internal static SKTypeface Face { get; } = LoadFace();

    public static byte[] Of(Infographic picture)
    {
        using var surface = SKSurface.Create(new SKImageInfo(picture.Width * Scale, picture.Height * Scale, SKColorType.Rgb888x, SKAlphaType.Opaque));
        surface.Canvas.Scale(Scale);
        surface.Canvas.Clear(SKColor.Parse(Ink.Paper.Color()));
        foreach (var mark in picture.Marks)
            Draw(surface.Canvas, mark);
        using var image = surface.Snapshot();
        using var bytes = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return bytes.ToArray();
    }

    private static void Draw(SKCanvas canvas, Mark mark)
    {
        using var paint = new SKPaint();
        paint.Color = SKColor.Parse(mark.Ink.Color());
        paint.IsAntialias = true;
        switch (mark)
        {
            case Box box:
                Stroke(paint, box.Stroke);
                canvas.DrawRect(box.X, box.Y, box.Width, box.Height, paint);
                break;
            case Circle circle:
                Stroke(paint, circle.Stroke);
                canvas.DrawCircle(circle.X, circle.Y, circle.Radius, paint);
                break;
            case TextLine line:
                using (var font = new SKFont(Face, line.Size))
                    canvas.DrawText(line.Text, line.X, line.Y, SKTextAlign.Left, font, paint);
                break;
            default:
                throw new InvalidOperationException($"Unknown mark {mark.GetType().Name}.");
        }
    }

    private static void Stroke(SKPaint paint, int width)
    {
        paint.Style = width > 0 ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
        paint.StrokeWidth = width;
    }

    private static SKTypeface LoadFace()
    {
        using var file = typeof(PngFile).Assembly.GetManifestResourceStream("newsreader.ttf")!;
        return SKTypeface.FromStream(file) ?? throw new InvalidOperationException("newsreader.ttf cannot be read.");
    }
}
