using Beside.Apps;
using Beside.Pets;
using Rivals;

using var http = new HttpClient { BaseAddress = new Uri("https://acme.example/") };
var clients = new object[] { new AppsClient(http), new PetsClient(http) };
Console.WriteLine($"{clients.Length} clients beside {Rival.Title}: it was given {Rival.Given}, and needs {Rival.Due}.");
return Rival.Title.Length > 0 && Rival.Given == Rival.Due ? 0 : 1;
