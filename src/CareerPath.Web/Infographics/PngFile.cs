using SkiaSharp;

namespace CareerPath.Web.Infographics;

// Draws a picture as PNG. It is drawn with the font that the pages use, so that it looks the same on
// machines without fonts.
public static class PngFile
{
    // Loaded at the first picture and kept.
    internal static SKTypeface Face { get; } = LoadFace();

    // scale: how many pixels for each of the SVG's.
    public static byte[] Of(Infographic picture, int scale)
    {
        using var surface = SKSurface.Create(new SKImageInfo(picture.Width * scale, picture.Height * scale, SKColorType.Rgb888x, SKAlphaType.Opaque));
        surface.Canvas.Scale(scale);
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
            case Diamond diamond:
                canvas.RotateDegrees(45, diamond.X, diamond.Y);
                var side = diamond.Half * MathF.Sqrt(2);
                canvas.DrawRect(diamond.X - (side / 2), diamond.Y - (side / 2), side, side, paint);
                canvas.RotateDegrees(-45, diamond.X, diamond.Y);
                break;
            case TextLine line:
                using (var font = new SKFont(Face, line.Size))
                    canvas.DrawText(line.Text, line.X, line.Y, line.Centered ? SKTextAlign.Center : SKTextAlign.Left, font, paint);
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
