@echo off
rem Starts Uncollapse with the runtime beside it. UNCOLLAPSE_OPTS holds further options for the JVM.
setlocal
set "home=%~dp0.."
"%home%\runtime\bin\java" --add-modules=jdk.incubator.vector --enable-native-access=javafx.graphics,ALL-UNNAMED "-Duncollapse.home=%home%" %UNCOLLAPSE_OPTS% -jar "%home%\lib\uncollapse.jar" %*
