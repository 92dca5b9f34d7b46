using Dashboard;
using PiwikGen.DependencyInjection;
using PiwikGen.PiwikPro;
using PiwikGen.Testing;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddUserSecrets<ReportService>(optional: true);

// A real account where the configuration names one, otherwise one that lives in this process.
await using var embedded = builder.Configuration["PIWIK_BASE_ADDRESS"] is { Length: > 0 } ? null : await EmbeddedAccount.StartAsync();
builder.Services
    .AddPiwikProClient(options =>
    {
        options.BaseAddress = embedded?.BaseAddress ?? new Uri(builder.Configuration["PIWIK_BASE_ADDRESS"]!);
        options.ClientId = embedded?.ClientId ?? builder.Configuration["PIWIK_CLIENT_ID"] ?? "";
        options.ClientSecret = embedded?.ClientSecret ?? builder.Configuration["PIWIK_CLIENT_SECRET"] ?? "";
        options.AllowInsecureLoopback = embedded is not null;
    })
    .AddPiwikProRateLimit();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScoped<ReportService>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<UpstreamErrors>();
builder.Services.AddOutputCache();

var app = builder.Build();
app.UseExceptionHandler();
app.Use(static (context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
    return next(context);
});
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseOutputCache();
app.MapDashboard();
await app.RunAsync();
