@echo off
rem Starts Uncollapse with the runtime beside it. UNCOLLAPSE_OPTS holds further options for the JVM. For the rest see the other launcher.
setlocal
set "home=%~dp0.."
set "cache=window"
for %%v in (render train measure bench) do if "%~1"=="%%v" set "cache=verbs"
if "%~1"=="render" if not defined UNCOLLAPSE_OPTS set "UNCOLLAPSE_OPTS=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=200000"
"%home%\runtime\bin\java" -Xlog:disable "-XX:AOTCache=%home%\lib\%cache%.aot" -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport --add-exports=java.base/jdk.internal.module=ALL-UNNAMED --enable-native-access=javafx.graphics,ALL-UNNAMED -Djava.awt.headless=true %UNCOLLAPSE_OPTS% -jar "%home%\lib\uncollapse.jar" %*
