@echo off
rem Starts Uncollapse with the runtime beside it. UNCOLLAPSE_OPTS holds further options for the JVM.
setlocal
set "home=%~dp0.."
rem A film is made in seconds, and all processors are busy: the JVM is to compile only what is really hot.
if "%~1"=="render" if not defined UNCOLLAPSE_OPTS set "UNCOLLAPSE_OPTS=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=200000"
"%home%\runtime\bin\java" -Xlog:disable "-XX:AOTCache=%home%\lib\uncollapse.aot" -Djava.awt.headless=true --add-modules=jdk.incubator.vector --enable-native-access=javafx.graphics,ALL-UNNAMED %UNCOLLAPSE_OPTS% -jar "%home%\lib\uncollapse.jar" %*
