using System.Runtime.InteropServices;
using TeamBot;

// Measures and prints Markdown tables for the README. What is compared is measured side by side, in turns, in one run;
// each figure is a median.
//
//   dotnet run -c Release --project tests/TeamBot.Benchmarks [-- understanding standups notes commits sizes due] [--folder FOLDER] [--quick]
//   dotnet run -c Release --project tests/TeamBot.Benchmarks -- scores --scorer FOLDER
//
// The folder is where the files are made (some GB; removed at the end). Which disk it is on decides the figures of commits.
var folder = After("--folder") ?? Path.GetTempPath();
var scratch = Directory.CreateDirectory(Path.Combine(folder, $"teambot-benchmarks-{Environment.ProcessId}")).FullName;
Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, SQLite {new Microsoft.Data.Sqlite.SqliteConnection().ServerVersion}, files on {new DriveInfo(scratch).DriveFormat}\n");
try
{
    string[] wanted = [.. args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
    if (wanted.Length == 0 || wanted.Contains("understanding"))
        await Understanding.RunAsync(scratch);
    if (wanted.Length == 0 || wanted.Contains("standups"))
        StandupsAtOnce.Run(args.Contains("--quick"));
    if (wanted.Length == 0 || wanted.Contains("notes"))
        Notes.Run();
    if (wanted.Contains("scores"))
        Scores.Run(Path.GetFullPath(After("--scorer") ?? throw new ArgumentException("scores needs --scorer FOLDER: where evaluate.py is.")), scratch);
    if (wanted.Length == 0 || wanted.Except(["understanding", "standups", "notes", "scores"]).Any())
        await new SqliteStore(scratch, args.Contains("--quick") ? 10 : 1).RunAsync(wanted);
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

string? After(string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();
