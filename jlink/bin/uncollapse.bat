@echo off
rem Starts Uncollapse with the runtime beside it. UNCOLLAPSE_OPTS holds further options for the JVM.
setlocal
set "home=%~dp0.."
"%home%\runtime\bin\java" -Xlog:disable "-XX:AOTCache=%home%\lib\uncollapse.aot" -Djava.awt.headless=true --add-modules=jdk.incubator.vector --enable-native-access=javafx.graphics,ALL-UNNAMED %UNCOLLAPSE_OPTS% -jar "%home%\lib\uncollapse.jar" %*
