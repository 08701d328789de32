# paperlint as machine code, alone: docker run --rm -v "$PWD:/corpus" paperlint check .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install --yes --no-install-recommends clang zlib1g-dev
COPY . /source
WORKDIR /source
RUN dotnet publish src/PaperLint.Cli -c Release -p:PublishAot=true --use-current-runtime -o /tool && rm -f /tool/*.dbg

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
COPY --from=build /tool /usr/local/lib/paperlint
RUN chmod 755 /usr/local/lib/paperlint/paperlint && ln -s /usr/local/lib/paperlint/paperlint /usr/local/bin/paperlint
WORKDIR /corpus
ENTRYPOINT ["paperlint"]
