namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>What somebody surfs with.</summary>
internal sealed record Device(Labelled Type, Labelled System, Labelled Browser, string BrowserVersion, string Engine, string Resolution)
{
    private static readonly Labelled Desktop = new(0L, "Desktop");
    private static readonly Labelled Smartphone = new(1L, "Smartphone");
    private static readonly Labelled Tablet = new(2L, "Tablet");

    private static readonly Labelled Windows = new("WIN", "Windows");
    private static readonly Labelled Mac = new("MAC", "Mac");
    private static readonly Labelled Linux = new("LIN", "GNU/Linux");
    private static readonly Labelled Android = new("AND", "Android");
    private static readonly Labelled Ios = new("IOS", "iOS");

    private static readonly Labelled Chrome = new("CH", "Chrome");
    private static readonly Labelled Edge = new("PS", "Microsoft Edge");
    private static readonly Labelled Firefox = new("FF", "Firefox");
    private static readonly Labelled Safari = new("SF", "Safari");
    private static readonly Labelled ChromeMobile = new("CM", "Chrome Mobile");
    private static readonly Labelled MobileSafari = new("MF", "Mobile Safari");

    public static Weighted<Device> All { get; } = new(
        (new Device(Desktop, Windows, Chrome, "142.0", "Blink", "1920x1080"), 22),
        (new Device(Desktop, Windows, Chrome, "141.0", "Blink", "2560x1440"), 6),
        (new Device(Desktop, Windows, Edge, "142.0", "Blink", "1920x1080"), 9),
        (new Device(Desktop, Windows, Firefox, "145.0", "Gecko", "1536x864"), 5),
        (new Device(Desktop, Mac, Safari, "26.1", "WebKit", "1440x900"), 8),
        (new Device(Desktop, Mac, Chrome, "142.0", "Blink", "1728x1117"), 5),
        (new Device(Desktop, Linux, Firefox, "145.0", "Gecko", "1920x1080"), 3),
        (new Device(Smartphone, Android, ChromeMobile, "142.0", "Blink", "412x915"), 18),
        (new Device(Smartphone, Android, ChromeMobile, "140.0", "Blink", "360x800"), 6),
        (new Device(Smartphone, Ios, MobileSafari, "26.1", "WebKit", "390x844"), 12),
        (new Device(Smartphone, Ios, MobileSafari, "18.7", "WebKit", "375x667"), 3),
        (new Device(Tablet, Ios, MobileSafari, "26.1", "WebKit", "820x1180"), 2),
        (new Device(Tablet, Android, ChromeMobile, "142.0", "Blink", "800x1280"), 1));
}
